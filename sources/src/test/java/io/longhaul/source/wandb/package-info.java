@NullMarked
package io.longhaul.source.wandb;

import org.jspecify.annotations.NullMarked;
