@NullMarked
package io.longhaul.recovery;

import org.jspecify.annotations.NullMarked;
