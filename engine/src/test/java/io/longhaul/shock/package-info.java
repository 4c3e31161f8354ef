@NullMarked
package io.longhaul.shock;

import org.jspecify.annotations.NullMarked;
