/// Gemini CLI's sessions. Entry type: [io.longhaul.source.gemini.Gemini]. May use
/// `io.longhaul.source` and the engine up to `evidence`.
@NullMarked
package io.longhaul.source.gemini;

import org.jspecify.annotations.NullMarked;
