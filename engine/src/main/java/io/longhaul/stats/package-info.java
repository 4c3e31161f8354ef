/// Statistics that know nothing of work: numbers with bounds, change points, regressions. Entry
/// types: [io.longhaul.stats.Cusum], [io.longhaul.stats.ChangePoints],
/// [io.longhaul.stats.ConditionalLogit], [io.longhaul.stats.FixedEffectsPoisson],
/// [io.longhaul.stats.SegmentedRegression]. Uses the JDK, and Hipparchus for linear algebra and the
/// gamma function; nothing else in the engine knows that library.
@NullMarked
package io.longhaul.stats;

import org.jspecify.annotations.NullMarked;
