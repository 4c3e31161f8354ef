/// GitHub's public events by the hour. Entry type: [io.longhaul.source.gharchive.GhArchive]. May
/// use `source.github`, `io.longhaul.source` and the engine up to `evidence`.
@NullMarked
package io.longhaul.source.gharchive;

import org.jspecify.annotations.NullMarked;
