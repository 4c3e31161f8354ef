/// GitHub Copilot's sessions in the terminal and in VS Code. Entry type:
/// [io.longhaul.source.copilot.Copilot]. May use `io.longhaul.source` and the engine up to
/// `evidence`.
@NullMarked
package io.longhaul.source.copilot;

import org.jspecify.annotations.NullMarked;
