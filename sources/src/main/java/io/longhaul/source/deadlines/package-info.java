/// Deadlines of conferences, as public lists have them. Entry type:
/// [io.longhaul.source.deadlines.Deadlines]. May use `io.longhaul.source` and the engine up to
/// `evidence`.
@NullMarked
package io.longhaul.source.deadlines;

import org.jspecify.annotations.NullMarked;
