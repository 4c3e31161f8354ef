/// WakaTime's dumps of heartbeats. Entry type: [io.longhaul.source.wakatime.WakaTime]. May use `io.longhaul.source` and
/// the engine up to `evidence`.
@NullMarked
package io.longhaul.source.wakatime;

import org.jspecify.annotations.NullMarked;
