@NullMarked
package io.longhaul.load;

import org.jspecify.annotations.NullMarked;
