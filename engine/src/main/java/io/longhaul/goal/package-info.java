/// Goals that a person sets for the way they work, held against what their evidence tells of each
/// week. Entry types: [io.longhaul.goal.Goal] and [io.longhaul.goal.Judged]. May use every package
/// up to `verdict`.
@NullMarked
package io.longhaul.goal;

import org.jspecify.annotations.NullMarked;
