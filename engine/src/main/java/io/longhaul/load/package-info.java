/// Hours of work a week and the person's own usual range. Entry type: [io.longhaul.load.Load]. May
/// use what stands to its left, up to `day`.
@NullMarked
package io.longhaul.load;

import org.jspecify.annotations.NullMarked;
