/// The local runs of Weights & Biases. Entry type: [io.longhaul.source.wandb.Wandb]. May use
/// `io.longhaul.source` and the engine up to `evidence`.
@NullMarked
package io.longhaul.source.wandb;

import org.jspecify.annotations.NullMarked;
