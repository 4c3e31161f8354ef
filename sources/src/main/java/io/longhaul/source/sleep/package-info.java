/// When somebody slept: diaries, watches, rings and phones. Entry type:
/// [io.longhaul.source.sleep.Sleeps]; a class for each tool. May use `io.longhaul.source` and the
/// engine up to `evidence`.
@NullMarked
package io.longhaul.source.sleep;

import org.jspecify.annotations.NullMarked;
