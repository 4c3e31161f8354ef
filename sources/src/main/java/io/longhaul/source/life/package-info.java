/// One simulated life in the files of many tools, all from the same truth. Entry type:
/// [io.longhaul.source.life.LifeFiles]. May use `io.longhaul.source`, `source.git`, `simulate` and
/// the engine up to `evidence`.
@NullMarked
package io.longhaul.source.life;

import org.jspecify.annotations.NullMarked;
