/// A tool's trace in, evidence out: one package for each source. What all of them share stands
/// here: how trouble and progress are told. May use the engine up to `evidence`.
@NullMarked
package io.longhaul.source;

import org.jspecify.annotations.NullMarked;
