/// Histories of shells. Entry type: [io.longhaul.source.shell.Shell]. May use `io.longhaul.source` and
/// the engine up to `evidence`.
@NullMarked
package io.longhaul.source.shell;

import org.jspecify.annotations.NullMarked;
