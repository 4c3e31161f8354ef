@NullMarked
package io.longhaul.evidence;

import org.jspecify.annotations.NullMarked;
