/// The public holidays of a country or a part of it, from tables that come with the program. Entry
/// type: [io.longhaul.source.holiday.Holidays]. May use `time` and a library of holidays, which
/// nobody else may.
@NullMarked
package io.longhaul.source.holiday;

import org.jspecify.annotations.NullMarked;
