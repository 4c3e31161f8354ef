@NullMarked
package io.longhaul.regime;

import org.jspecify.annotations.NullMarked;
