@NullMarked
package io.longhaul.source.sleep;

import org.jspecify.annotations.NullMarked;
