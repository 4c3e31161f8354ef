/// Sessions laid on the person's own calendar: days, weeks, and the 7 x 24 rhythm. Entry type:
/// [io.longhaul.day.Calendar]. May use what stands to its left, up to `session`.
@NullMarked
package io.longhaul.day;

import org.jspecify.annotations.NullMarked;
