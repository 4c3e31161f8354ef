/// Releases of models by anybody, as public lists have them. Entry type:
/// [io.longhaul.source.releases.Releases]. May use `io.longhaul.source` and the engine up to
/// `evidence`.
@NullMarked
package io.longhaul.source.releases;

import org.jspecify.annotations.NullMarked;
