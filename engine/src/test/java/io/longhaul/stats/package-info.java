@NullMarked
package io.longhaul.stats;

import org.jspecify.annotations.NullMarked;
