@NullMarked
package io.longhaul.source.slack;

import org.jspecify.annotations.NullMarked;
