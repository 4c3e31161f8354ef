/// A hidden timetable and the traces that it leaves, for checking inference against a known truth.
/// Entry types: [io.longhaul.simulate.Scenarios] and [io.longhaul.simulate.Simulated]. May use
/// `time`, `person`, `evidence`, `regime` and `plan`.
@NullMarked
package io.longhaul.simulate;

import org.jspecify.annotations.NullMarked;
