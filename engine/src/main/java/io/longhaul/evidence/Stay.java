package io.longhaul.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A stretch of time over which somebody's clock stood the same, as far as acts tell it.
///
/// @param offset from UTC; null where the acts of that time do not tell it and none near them does
/// @param from the first act of the stretch
/// @param until the last act of the stretch
/// @param witnesses acts that tell this offset; without one, acts that tell none
/// @param others acts of that time that tell another one: a server elsewhere, or a short trip
/// @param isClockChange whether it follows the stretch before because clocks were changed where the
///   person stayed
public record Stay(
    @Nullable ZoneOffset offset,
    Instant from,
    Instant until,
    int witnesses,
    int others,
    boolean isClockChange) {}
