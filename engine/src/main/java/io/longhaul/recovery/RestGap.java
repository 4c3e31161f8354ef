package io.longhaul.recovery;

import io.longhaul.day.Day;
import io.longhaul.session.Session;
import io.longhaul.time.Estimate;
import java.time.Duration;
import java.time.LocalDate;

/// The rest after a day: the longest stretch without an act in the 24 hours after its last one. For
/// most people that is the night; a single act in the small hours does not end it, as long as
/// enough of it follows. This is what article 3 of Directive 2003/88/EC asks for in each 24 hours.
///
/// @param after the day that it follows
/// @param length the most is the stretch between two acts, since acts prove that the person was at
///   work; likely takes off the lead-in of the work that follows, and the least the margins on both
///   sides
public record RestGap(LocalDate after, Estimate length) {
  private static final Duration PERIOD = Duration.ofHours(24);

  static RestGap between(Day day, Day next) {
    var until = day.seen().end().plus(PERIOD);
    var before = day.last();
    var longest = Estimate.ZERO;
    for (var session : next.sessions()) {
      longest = longer(longest, gap(before, session));
      before = session;
      if (!session.seen().end().isBefore(until)) {
        return new RestGap(day.date(), longest);
      }
    }
    var open = Duration.between(before.seen().end(), until);
    var rest = new Estimate(notNegative(open.minus(before.after())), open, open);
    return new RestGap(day.date(), longer(longest, rest));
  }

  /// Between the end of one session and the start of the next.
  static Estimate gap(Session before, Session after) {
    var most = Duration.between(before.seen().end(), after.seen().start());
    var likely = most.minus(after.leadIn());
    var least = most.minus(after.before()).minus(before.after());
    return new Estimate(least, likely, most);
  }

  static Estimate longer(Estimate a, Estimate b) {
    return a.most().compareTo(b.most()) >= 0 ? a : b;
  }

  private static Duration notNegative(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
