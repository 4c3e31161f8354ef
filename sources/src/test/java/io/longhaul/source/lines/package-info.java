@NullMarked
package io.longhaul.source.lines;

import org.jspecify.annotations.NullMarked;
