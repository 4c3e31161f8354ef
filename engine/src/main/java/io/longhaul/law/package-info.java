/// Default rules of working-time law as data, and what traces or a timetable show against each:
/// never whether a law is broken. Entry types: [io.longhaul.law.LawRule] and
/// [io.longhaul.law.WorkLog]. May use every package up to `verdict`; knows no file.
@NullMarked
package io.longhaul.law;

import org.jspecify.annotations.NullMarked;
