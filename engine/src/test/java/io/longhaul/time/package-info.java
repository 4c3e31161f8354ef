@NullMarked
package io.longhaul.time;

import org.jspecify.annotations.NullMarked;
