@NullMarked
package io.longhaul.source.deadlines;

import org.jspecify.annotations.NullMarked;
