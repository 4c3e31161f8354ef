@NullMarked
package io.longhaul.day;

import org.jspecify.annotations.NullMarked;
