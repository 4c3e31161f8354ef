package io.longhaul.recovery;

import java.time.LocalTime;

/// When days of work usually begin and end, on the person's clock: acts alone begin later and end
/// earlier than the work does.
public record UsualDay(LocalTime start, LocalTime end) {}
