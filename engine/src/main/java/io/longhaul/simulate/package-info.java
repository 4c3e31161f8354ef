/// A hidden timetable and the traces that it leaves, for checking inference against a known truth.
/// Entry type: [io.longhaul.simulate.Timetable]. May use `time`, `person` and `evidence`.
@NullMarked
package io.longhaul.simulate;

import org.jspecify.annotations.NullMarked;
