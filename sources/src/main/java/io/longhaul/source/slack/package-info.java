/// Exports of Slack. Entry type: [io.longhaul.source.slack.Slack]. May use `io.longhaul.source` and
/// the engine up to `evidence`.
@NullMarked
package io.longhaul.source.slack;

import org.jspecify.annotations.NullMarked;
