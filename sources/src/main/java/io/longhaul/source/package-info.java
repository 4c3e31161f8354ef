/// A tool's trace in, evidence out: one package for each source. What all of them share stands
/// here: how trouble and progress are told, and how the files of a tool become records, each seen
/// through a field contract and accounted for. May use the engine up to `evidence`.
@NullMarked
package io.longhaul.source;

import org.jspecify.annotations.NullMarked;
