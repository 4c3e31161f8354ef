@NullMarked
package io.longhaul.simulate;

import org.jspecify.annotations.NullMarked;
