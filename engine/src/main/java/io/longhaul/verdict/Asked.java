package io.longhaul.verdict;

import io.longhaul.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What is asked of a trace.
///
/// @param window acts outside it are left aside
/// @param now the moment of asking; nothing after it is believed
/// @param zone the zone to use where a trace does not tell it, or null
public record Asked(Window window, Instant now, @Nullable ZoneId zone) {}
