@NullMarked
package io.longhaul.source;

import org.jspecify.annotations.NullMarked;
