/// ActivityWatch's exports. Entry type: [io.longhaul.source.activitywatch.ActivityWatch]. May use
/// `io.longhaul.source` and the engine up to `evidence`.
@NullMarked
package io.longhaul.source.activitywatch;

import org.jspecify.annotations.NullMarked;
