/// Calendars as iCalendar files. Entry type: [io.longhaul.source.calendar.CalendarFiles]. May use
/// `io.longhaul.source`, the engine up to `evidence`, and a library that expands rules of
/// recurrence, which nobody else knows.
@NullMarked
package io.longhaul.source.calendar;

import org.jspecify.annotations.NullMarked;
