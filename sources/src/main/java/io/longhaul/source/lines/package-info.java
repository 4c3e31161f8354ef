/// Evidence lines: the open door for every tool that has no source of its own, one JSON object a
/// line. Entry type: [io.longhaul.source.lines.EvidenceLines]. May use `io.longhaul.source` and the
/// engine up to `evidence`.
@NullMarked
package io.longhaul.source.lines;

import org.jspecify.annotations.NullMarked;
