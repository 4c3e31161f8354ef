package io.longhaul.store;

import io.longhaul.evidence.Trace;
import io.longhaul.time.Interval;
import java.util.List;

/// What a source gave at one reading: all of it, not only what is new.
///
/// @param state what the trace looks like from outside
/// @param note what the reading has to say about itself, or nothing
/// @param account where the records went, in words, or nothing
/// @param trace evidence and rejects
/// @param coverage when the source was alive and would have seen work; empty when it cannot tell
public record Taken(
    String state, String note, String account, Trace trace, List<Interval> coverage) {
  public Taken {
    coverage = List.copyOf(coverage);
  }
}
