/// Finds timetables for the weeks that come: hard rules kept, hours before deadlines reached where
/// that is possible, load smooth. Entry type: [io.longhaul.planner.Planner]. May use every package
/// of the engine up to `plan`; nobody else knows the solver that it searches with.
@NullMarked
package io.longhaul.planner;

import org.jspecify.annotations.NullMarked;
