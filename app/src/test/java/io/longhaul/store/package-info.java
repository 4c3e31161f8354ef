@NullMarked
package io.longhaul.store;

import org.jspecify.annotations.NullMarked;
