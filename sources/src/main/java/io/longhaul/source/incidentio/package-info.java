/// Incidents, escalations and shifts of incident.io. Entry type:
/// [io.longhaul.source.incidentio.IncidentIo]. May use `io.longhaul.source` and the engine up to
/// `evidence`.
@NullMarked
package io.longhaul.source.incidentio;

import org.jspecify.annotations.NullMarked;
