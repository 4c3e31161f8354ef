package io.longhaul.view.pages;

import io.longhaul.view.PlanReport;
import org.jspecify.annotations.Nullable;

/// A search for hours as it stands.
///
/// @param query of the address that asked for it
/// @param isRunning whether it goes on
/// @param isStopped whether the person ended it
/// @param isKeepable whether what was found keeps every limit, so that it can be kept
/// @param words how far it is
/// @param best the best timetable so far, or what was found; null before there is any
/// @param fault why it ended without one, else null
public record Searched(
    String query,
    boolean isRunning,
    boolean isStopped,
    boolean isKeepable,
    String words,
    @Nullable PlanReport best,
    @Nullable String fault) {}
