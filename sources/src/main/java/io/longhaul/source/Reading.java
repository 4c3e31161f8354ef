package io.longhaul.source;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Trace;
import io.longhaul.time.Interval;
import java.util.List;
import java.util.function.Predicate;

/// What a source gave.
///
/// @param trace the person's evidence, and what could not be used; no text of theirs in either
/// @param coverage when the source was alive and would have seen work; empty when it cannot tell
/// @param note what the person should know about it, or nothing
/// @param isGone whether the trace that an earlier piece came from is no longer there, so that the
///   piece cannot be judged anew and stays as it was
/// @param account where the records went; none for sources that count otherwise
public record Reading(
    Trace trace,
    List<Interval> coverage,
    String note,
    Predicate<Evidence> isGone,
    Account account) {
  public Reading {
    coverage = List.copyOf(coverage);
  }
}
