package io.longhaul.simulate;

import io.longhaul.person.Identity;
import java.time.ZoneOffset;

/// Who did something to a commit and when, as the commit says it.
///
/// @param second seconds since 1970
/// @param offset as it is written; UTC also where the machine does not know the zone
public record Stamp(Identity who, long second, ZoneOffset offset) {}
