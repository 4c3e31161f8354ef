package io.longhaul.session;

import io.longhaul.time.Estimate;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/// A continuous stretch of work inferred from evidence.
///
/// @param seen from the first act to the end of the last one
/// @param firm how much of `seen` lies between acts that are close together and not weak
/// @param leadIn likely work before the first act
/// @param before the most work before the first act
/// @param after the most work after the last act
/// @param offset where the person's clock stood at its start
/// @param acts how many pieces of evidence it rests on; 0 for the later part of a cut session
public record Session(
    Interval seen,
    Duration firm,
    Duration leadIn,
    Duration before,
    Duration after,
    Offset offset,
    int acts) {

  /// Least is the firm part; likely adds the lead-in to what was seen; most adds both margins.
  public Estimate duration() {
    var span = seen.duration();
    return new Estimate(firm, span.plus(leadIn), span.plus(before).plus(after));
  }

  public LocalDateTime localStart() {
    return offset.localTime(seen.start());
  }

  public LocalDateTime localEnd() {
    return offset.localTime(seen.end());
  }

  /// When work likely began.
  public Instant likelyStart() {
    return seen.start().minus(leadIn);
  }

  /// The part up to an instant inside it. As much of the firm time goes to it as fits.
  public Session upTo(Instant cut) {
    var part = new Interval(seen.start(), cut);
    var firmPart = firm.compareTo(part.duration()) <= 0 ? firm : part.duration();
    return new Session(part, firmPart, leadIn, before, Duration.ZERO, offset, acts);
  }

  /// The part from an instant inside it.
  public Session from(Instant cut) {
    var part = new Interval(cut, seen.end());
    var rest = firm.minus(upTo(cut).firm);
    return new Session(part, rest, Duration.ZERO, Duration.ZERO, after, offset, 0);
  }
}
