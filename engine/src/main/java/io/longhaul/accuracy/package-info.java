/// How near answers come to the truth about simulated people, beside what other tools compute from
/// the same acts. Entry types: [io.longhaul.accuracy.Grid] and [io.longhaul.accuracy.Score]. May
/// use everything else of the engine.
@NullMarked
package io.longhaul.accuracy;

import org.jspecify.annotations.NullMarked;
