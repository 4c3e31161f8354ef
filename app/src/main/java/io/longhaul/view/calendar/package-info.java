/// Plans as calendars (RFC 5545): what other programs show of them. Entry: [PlanCalendar]. Uses
/// `plan` and, to read such a file again, the reader of calendars.
@NullMarked
package io.longhaul.view.calendar;

import org.jspecify.annotations.NullMarked;
