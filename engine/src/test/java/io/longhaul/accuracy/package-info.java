@NullMarked
package io.longhaul.accuracy;

import org.jspecify.annotations.NullMarked;
