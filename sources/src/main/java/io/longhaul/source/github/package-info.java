/// What `gh api` prints, and GitHub's events wherever they come from. Entry type:
/// [io.longhaul.source.github.GitHub]. May use `io.longhaul.source` and the engine up to
/// `evidence`.
@NullMarked
package io.longhaul.source.github;

import org.jspecify.annotations.NullMarked;
