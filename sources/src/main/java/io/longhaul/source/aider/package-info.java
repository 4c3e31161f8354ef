/// Aider's histories and analytics log. Entry type: [io.longhaul.source.aider.Aider]. May use
/// `io.longhaul.source` and the engine up to `evidence`.
@NullMarked
package io.longhaul.source.aider;

import org.jspecify.annotations.NullMarked;
