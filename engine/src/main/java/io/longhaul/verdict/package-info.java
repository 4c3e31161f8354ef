/// What the rules conclude, each with reasons and strength, and the one method that runs the
/// science from evidence to answer. Entry type: [io.longhaul.verdict.Answer]. May use every package
/// of the engine but `simulate`.
@NullMarked
package io.longhaul.verdict;

import org.jspecify.annotations.NullMarked;
