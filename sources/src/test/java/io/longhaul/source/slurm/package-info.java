@NullMarked
package io.longhaul.source.slurm;

import org.jspecify.annotations.NullMarked;
