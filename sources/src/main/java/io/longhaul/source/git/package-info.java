/// Git history as evidence: every commit of every ref, whose act it was, and how well it proves
/// that the person was at work. Entry type: [io.longhaul.source.git.GitSource]. May use
/// `io.longhaul.source` and the engine up to `evidence`.
@NullMarked
package io.longhaul.source.git;

import org.jspecify.annotations.NullMarked;
