package io.longhaul.regime;

import io.longhaul.day.Change;
import io.longhaul.time.DateRange;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Some weeks in which somebody worked by one regime.
///
/// @param dates the weeks
/// @param began when it took over from the one before, or null for the first
/// @param longestBreak within the usual working day
public record RegimeStretch(
    DateRange dates, @Nullable Change began, Regime regime, Duration longestBreak) {}
