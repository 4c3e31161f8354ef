/// Rest between days, days without a trace, and streaks. Entry type: [io.longhaul.recovery.Rest].
/// May use what stands to its left, up to `day`.
@NullMarked
package io.longhaul.recovery;

import org.jspecify.annotations.NullMarked;
