package io.longhaul.simulate;

import io.longhaul.time.DateRange;
import java.time.ZoneId;

/// Where the person was over some days.
public record ZoneTruth(DateRange dates, ZoneId zone) {}
