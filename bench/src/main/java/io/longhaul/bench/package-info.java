/// How fast git history is read, beside git: repositories to measure on
/// ([io.longhaul.bench.Generate]) and the reading that is measured
/// ([io.longhaul.bench.ReadHistory]). Not part of the product.
@NullMarked
package io.longhaul.bench;

import org.jspecify.annotations.NullMarked;
