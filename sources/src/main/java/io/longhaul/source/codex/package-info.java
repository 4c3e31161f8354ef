/// Codex's rollouts and its list of prompts. Entry type: [io.longhaul.source.codex.Codex]. May use
/// `io.longhaul.source` and the engine up to `evidence`.
@NullMarked
package io.longhaul.source.codex;

import org.jspecify.annotations.NullMarked;
