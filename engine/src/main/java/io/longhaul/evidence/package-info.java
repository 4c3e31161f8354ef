/// One dated fact from one trace about one person, and the trace as a whole with what was excluded
/// or rejected. Entry type: [io.longhaul.evidence.Trace]. May use `time` and `person`.
@NullMarked
package io.longhaul.evidence;

import org.jspecify.annotations.NullMarked;
