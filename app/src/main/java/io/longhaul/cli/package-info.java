/// The command line. [io.longhaul.cli.Main] is the one place where the clock, the terminal and the
/// process meet the program; everything else gets them as values. May use everything.
@NullMarked
package io.longhaul.cli;

import org.jspecify.annotations.NullMarked;
