/// What GitLab's interface prints. Entry type: [io.longhaul.source.gitlab.GitLab]. May use
/// `source.host`, `io.longhaul.source` and the engine up to `evidence`.
@NullMarked
package io.longhaul.source.gitlab;

import org.jspecify.annotations.NullMarked;
