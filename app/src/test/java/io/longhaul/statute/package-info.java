@NullMarked
package io.longhaul.statute;

import org.jspecify.annotations.NullMarked;
