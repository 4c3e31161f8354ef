@NullMarked
package io.longhaul.history;

import org.jspecify.annotations.NullMarked;
