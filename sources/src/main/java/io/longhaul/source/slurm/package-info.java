/// What Slurm's `sacct` prints. Entry type: [io.longhaul.source.slurm.Slurm]. May use
/// `io.longhaul.source` and the engine up to `evidence`.
@NullMarked
package io.longhaul.source.slurm;

import org.jspecify.annotations.NullMarked;
