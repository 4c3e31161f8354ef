package io.longhaul.law;

import io.longhaul.load.Load;
import io.longhaul.recovery.WeeklyRest;
import io.longhaul.session.Session;
import io.longhaul.time.DateRange;
import io.longhaul.verdict.Certainty;
import io.longhaul.verdict.Verdict;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/// Rest in a row in each period of seven days. A rest that reaches into a period counts for it with
/// its whole length.
///
/// Laws leave open on which day the period begins. A stretch without such a rest that holds
/// thirteen whole days holds a whole period wherever it begins: that is a fact. Weeks from Monday
/// are strong.
public record RestEachWeek(Duration least) implements Measure {
  static final int ANY_PERIOD_DAYS = 13;

  @Override
  public String words() {
    return Spans.hours(least) + " of rest in a row in each seven days";
  }

  @Override
  public LawFinding judge(WorkLog log) {
    var weeks = WeeklyRest.of(log.days(), log.monday(), Load.WEEKS_SHOWN);
    var stretch = longestWithout(log);
    if (stretch.isPresent() && stretch.get().days() >= ANY_PERIOD_DAYS) {
      return new LawFinding.WouldBreach(
          "no rest of " + Spans.hours(least) + " from " + Verdict.days(stretch.get()),
          Certainty.FACT,
          stretch.stream().toList());
    }
    var tooShort =
        weeks.stream().filter(week -> week.longest().most().compareTo(least) < 0).toList();
    if (!tooShort.isEmpty()) {
      return new LawFinding.WouldBreach(
          "no rest of "
              + Spans.hours(least)
              + " in "
              + tooShort.size()
              + " of "
              + weeks.size()
              + " weeks, counted from Monday",
          Certainty.STRONG,
          tooShort.stream().map(WeeklyRest::week).toList());
    }
    return weeks.stream()
        .map(week -> week.longest().most())
        .min(Comparator.naturalOrder())
        .<LawFinding>map(rest ->
            new LawFinding.NotSeen(
                "each of "
                    + weeks.size()
                    + " weeks has "
                    + Spans.clock(rest)
                    + " or more in a row without an act"))
        .orElse(new LawFinding.CannotTell("no whole week is known", "time"));
  }

  /// The whole days of the longest stretch without such a rest.
  private Optional<DateRange> longestWithout(WorkLog log) {
    DateRange longest = null;
    Session first = null;
    Session last = null;
    for (var day : log.days().in(log.period())) {
      for (var session : day.sessions()) {
        boolean rested =
            last == null
                || Duration.between(last.seen().end(), session.seen().start()).compareTo(least)
                    >= 0;
        first = rested ? session : first;
        last = session;
        var stretch = wholeDays(first == null ? session : first, last);
        longest = longest == null || stretch.days() > longest.days() ? stretch : longest;
      }
    }
    return Optional.ofNullable(longest);
  }

  private static DateRange wholeDays(Session first, Session last) {
    var from = first.localStart().toLocalDate().plusDays(1);
    var until = last.localEnd().toLocalDate();
    return new DateRange(from, until.isBefore(from) ? from : until);
  }
}
