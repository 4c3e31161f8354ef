/// Alerts, incidents and shifts of Opsgenie. Entry type: [io.longhaul.source.opsgenie.Opsgenie].
/// May use `io.longhaul.source` and the engine up to `evidence`.
@NullMarked
package io.longhaul.source.opsgenie;

import org.jspecify.annotations.NullMarked;
