package io.longhaul.day;

import java.time.LocalDate;

/// A day from which on somebody had other patterns.
///
/// @param on the likeliest first day
/// @param earliest the first day is this one or later, with a chance of 95 %
/// @param latest the first day is this one or earlier, with a chance of 95 %
public record Change(LocalDate on, LocalDate earliest, LocalDate latest) {}
