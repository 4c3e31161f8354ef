/// Published and independently computed figures, and how near the models come to them.
@NullMarked
package io.longhaul.oracle;

import org.jspecify.annotations.NullMarked;
