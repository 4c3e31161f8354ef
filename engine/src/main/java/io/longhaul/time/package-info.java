/// The vocabulary of time: half-open intervals, estimates with bounds, and where on the clock an
/// instant stood for the person. Entry types: [io.longhaul.time.Interval],
/// [io.longhaul.time.Estimate], [io.longhaul.time.Offset]. Uses the JDK only.
@NullMarked
package io.longhaul.time;

import org.jspecify.annotations.NullMarked;
