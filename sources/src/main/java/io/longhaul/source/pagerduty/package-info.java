/// PagerDuty's incidents, log entries and shifts. Entry type:
/// [io.longhaul.source.pagerduty.PagerDuty]. May use `io.longhaul.source` and the engine up to
/// `evidence`.
@NullMarked
package io.longhaul.source.pagerduty;

import org.jspecify.annotations.NullMarked;
