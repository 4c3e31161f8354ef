package io.longhaul.simulate;

import java.time.Duration;
import java.time.LocalDate;

/// What was really worked in seven days.
///
/// @param from their first day, counted from the first day of the sample
/// @param worked time at work without breaks of half an hour and more
/// @param span the same with the breaks
/// @param daysWorked days with a shift or a call
public record WeekTruth(LocalDate from, Duration worked, Duration span, int daysWorked) {}
