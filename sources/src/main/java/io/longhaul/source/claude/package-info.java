/// Claude Code's transcripts and its list of prompts. Entry type:
/// [io.longhaul.source.claude.Claude]. May use `io.longhaul.source` and the engine up to
/// `evidence`.
@NullMarked
package io.longhaul.source.claude;

import org.jspecify.annotations.NullMarked;
