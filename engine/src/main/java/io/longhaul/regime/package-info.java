/// The start, end and days a week that somebody really works, and its usual name, or that it cannot
/// be told. Entry type: [io.longhaul.regime.Regime]. May use what stands to its left, up to `day`.
@NullMarked
package io.longhaul.regime;

import org.jspecify.annotations.NullMarked;
