/// The file of working-time law, read into rules. Entry type: [io.longhaul.statute.StatuteBook].
/// May use the engine; knows nothing of reports or of the command line.
@NullMarked
package io.longhaul.statute;

import org.jspecify.annotations.NullMarked;
