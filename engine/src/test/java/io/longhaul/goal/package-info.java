/// Goals, held against weeks by hand.
@NullMarked
package io.longhaul.goal;

import org.jspecify.annotations.NullMarked;
