package io.longhaul.shock;

import io.longhaul.shock.Effect.OtherDates;
import io.longhaul.stats.Band;
import io.longhaul.time.DateRange;
import io.longhaul.verdict.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What marked events did to one person's rhythm: up to eight weeks before each against up to four
/// from it on.
///
/// A facet has a visible effect when both hold: its difference, at the level of one in twenty
/// shared among the three facets (Bonferroni), is away from zero, and fewer than one in twenty of
/// the person's own other dates differ as much. Other dates are every seventh day before the event,
/// where no marked event lies in their weeks; with fewer than ten of them the first alone decides.
///
/// Limits: it says when, never why. One event has no repetition; what else began that day has the
/// same effect.
public final class Shocks {
  /// By so much the intervals of nine in ten are longer at the level of one in sixty: 2.394 to
  /// 1.645 deviations.
  private static final double CLAIM = 2.394 / 1.645;

  private static final int STEP_DAYS = 7;

  private final Past past;
  private final List<Shock> marked;
  private final Map<LocalDate, Map<Facet, Double>> elsewhere = new HashMap<>();

  private Shocks(Past past, List<Shock> marked) {
    this.past = past;
    this.marked = marked;
  }

  /// One aftermath for each event, in order of their dates.
  public static List<Aftermath> of(Answer answer, List<Shock> marked) {
    var ordered = marked.stream().sorted(Shock.ORDER).toList();
    var shocks = new Shocks(new Past(answer), ordered);
    return ordered.stream().map(shocks::after).toList();
  }

  private Aftermath after(Shock shock) {
    var windows = Windows.around(shock.on(), past.known());
    var thin = thin(shock.on(), windows);
    if (thin != null) {
      return new Aftermath.CannotTell(shock, thin);
    }
    var others = otherDates(shock.on(), windows);
    past.learn(others.stream().map(this::around).flatMap(Shocks::sides).toList());
    var unseen = past.unseenNights(windows);
    var effects = new ArrayList<Effect>();
    for (var facet : Facet.values()) {
      if (facet != Facet.NIGHTS || unseen == null) {
        effects.add(effect(facet, windows, others));
      }
    }
    var near =
        marked.stream()
            .filter(other -> !other.equals(shock) && windows.all().contains(other.on()))
            .toList();
    return new Aftermath.Seen(
        shock, windows, effects, unseen, Return.of(past, windows, effects), near);
  }

  private @Nullable Thin thin(LocalDate on, Windows windows) {
    if (on.isAfter(past.known().until())) {
      return Thin.TO_COME;
    }
    if (!past.isHoursKnown()) {
      return Thin.NO_HOURS;
    }
    if (windows.weeksBefore() < Windows.FEWEST_BEFORE) {
      return Thin.NOT_KNOWN_BEFORE;
    }
    if (windows.weeksAfter() < Windows.FEWEST_AFTER) {
      return Thin.TOO_EARLY;
    }
    if (past.daysIn(windows.before()) < Thin.DAYS_BEFORE) {
      return Thin.FEW_DAYS_BEFORE;
    }
    return past.daysIn(windows.after()) < Thin.DAYS_AFTER ? Thin.FEW_DAYS_AFTER : null;
  }

  private Effect effect(Facet facet, Windows windows, List<LocalDate> others) {
    var before = past.level(facet, windows.before());
    var after = past.level(facet, windows.after());
    var difference = Difference.of(before, after, facet.common());
    double size = Math.abs(difference.likely());
    int asMuch = 0;
    for (var date : others) {
      asMuch += Math.abs(elsewhere(date).getOrDefault(facet, 0.0)) >= size ? 1 : 0;
    }
    var rank = new OtherDates(others.size(), asMuch);
    return new Effect(
        facet,
        before.aWeek(),
        after.aWeek(),
        within(facet, difference),
        rank,
        isAway(difference) && !rank.isUsual());
  }

  private static Band within(Facet facet, Band difference) {
    return new Band(
        Math.max(-facet.most(), difference.low()),
        difference.likely(),
        Math.min(facet.most(), difference.high()));
  }

  private static boolean isAway(Band difference) {
    double d = difference.likely();
    return d - CLAIM * (d - difference.low()) > 0 || d + CLAIM * (difference.high() - d) < 0;
  }

  /// Dates whose weeks lie before an event, with as many weeks on either side, and hold no event.
  private List<LocalDate> otherDates(LocalDate on, Windows windows) {
    var dates = new ArrayList<LocalDate>();
    for (var date = on.minusDays(windows.after().days());
        !date.minusDays(windows.before().days()).isBefore(past.known().from());
        date = date.minusDays(STEP_DAYS)) {
      var weeks = Windows.around(date, new DateRange(past.known().from(), on));
      boolean quiet = marked.stream().noneMatch(shock -> weeks.all().contains(shock.on()));
      if (quiet
          && past.daysIn(weeks.before()) >= Thin.DAYS_BEFORE
          && past.daysIn(weeks.after()) >= Thin.DAYS_AFTER) {
        dates.add(date);
      }
    }
    return dates;
  }

  private Windows around(LocalDate date) {
    return Windows.around(date, past.known());
  }

  private static Stream<DateRange> sides(Windows weeks) {
    return Stream.of(weeks.before(), weeks.after());
  }

  private Map<Facet, Double> elsewhere(LocalDate date) {
    return elsewhere.computeIfAbsent(
        date,
        at -> {
          var weeks = around(at);
          var differences = new EnumMap<Facet, Double>(Facet.class);
          for (var facet : Facet.values()) {
            double before =
                past.aWeek(facet, weeks.before(), past.patterns(weeks.before())).likely();
            double after = past.aWeek(facet, weeks.after(), past.patterns(weeks.after())).likely();
            differences.put(facet, after - before);
          }
          return differences;
        });
  }
}
