/// Days that have not happened yet: timetables, what happens if the present goes on, and what would
/// change it. Entry types: [io.longhaul.plan.WeekPlan] and [io.longhaul.plan.Outlook]. May use
/// every package up to `verdict`.
@NullMarked
package io.longhaul.plan;

import org.jspecify.annotations.NullMarked;
