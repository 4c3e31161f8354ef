package io.longhaul.store;

import java.time.Instant;
import java.time.LocalDate;

/// A stretch of time of the plan that the person keeps.
///
/// @param kind rest or focus, as the plan names it
/// @param day the day that it belongs to
/// @param number which one of its kind on that day
/// @param name what work is for, or nothing
/// @param revision how often it was changed
/// @param changed when it was changed last
/// @param isCancelled whether the plan has it no more
public record KeptTime(
    String kind,
    LocalDate day,
    int number,
    String name,
    Instant start,
    Instant end,
    int revision,
    Instant changed,
    boolean isCancelled) {}
