package io.longhaul.shock;

import io.longhaul.day.Calendar;
import io.longhaul.day.WorkPatterns;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Watch;
import io.longhaul.recovery.NightWork;
import io.longhaul.session.Off;
import io.longhaul.session.Sessions;
import io.longhaul.stats.Band;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.verdict.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The days of one person, of which each run can be described as if nothing were known of the rest:
/// then no day after an event has a say in what was before it.
final class Past {
  private static final int WEEK_DAYS = 7;
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final LocalTime NIGHT_END = LocalTime.of(5, 0);

  /// The standard normal quantile of 95 %: nine in ten lie within so many deviations.
  private static final double Z = 1.645;

  /// Days whose clock is unknown, of those with a trace, up to which nights can be told.
  private static final double CLOCKLESS = 0.1;

  private final Answer answer;
  private final Watch watch;
  private final Calendar proven;
  private final Set<LocalDate> nights;
  private final Map<DateRange, WorkPatterns> learned = new HashMap<>();

  Past(Answer answer) {
    this.answer = answer;
    var trace = answer.trace();
    this.watch = Watch.of(trace);
    var from = answer.today().minusWeeks(WorkPatterns.WEEKS);
    this.proven =
        Calendar.of(
            Sessions.provenSince(from, trace.evidence(), answer.rule(), Off.of(trace, watch)),
            answer.calendar().turn());
    this.nights = new HashSet<>(NightWork.of(proven, new DateRange(from, answer.today())).nights());
    trace.evidence().stream().filter(Past::isNightPage).forEach(page -> nights.add(nightOf(page)));
  }

  private static boolean isNightPage(Evidence piece) {
    return piece.is(Kind.PAGE)
        && piece.offset().isKnown()
        && piece.localTime().toLocalTime().isBefore(NIGHT_END);
  }

  /// Named after the date on which it began.
  private static LocalDate nightOf(Evidence page) {
    return page.localTime().toLocalDate().minusDays(1);
  }

  /// The days of which something may be known: from the first trace of the last 65 weeks to the day
  /// that is not over.
  DateRange known() {
    var days = proven.days();
    var today = answer.today();
    var earliest = today.minusWeeks(WorkPatterns.WEEKS);
    var first = days.isEmpty() ? today : days.getFirst().date();
    var from = first.isBefore(earliest) ? earliest : first;
    return new DateRange(from.isAfter(today) ? today : from, today);
  }

  boolean isHoursKnown() {
    return answer.facts().hoursKnown();
  }

  /// Days with proof of work in a range.
  int daysIn(DateRange range) {
    return proven.in(range).size();
  }

  /// Why nights of these weeks cannot be told; nothing where they can.
  @Nullable Unseen unseenNights(Windows windows) {
    if (!isClockKnown(windows.all())) {
      return Unseen.NO_CLOCK;
    }
    return isDense(windows.before()) && isDense(windows.after()) ? null : Unseen.FEW_ACTS;
  }

  /// Whether work leaves so many acts that a night of it is hardly without one. A stretch is an act
  /// each quarter of an hour, so that who is watched is seen.
  private boolean isDense(DateRange weeks) {
    long acts =
        Evidence.around(weeks, answer.trace().evidence()).stream()
            .filter(piece -> piece.isProof() && weeks.contains(piece.localTime().toLocalDate()))
            .mapToLong(piece -> Math.max(1, piece.when().duration().dividedBy(QUARTER)))
            .sum();
    double hours = aWeek(Facet.HOURS, weeks, patterns(weeks)).likely() * weeks.days() / WEEK_DAYS;
    return acts >= Unseen.ACTS_AN_HOUR * hours;
  }

  /// Whether the time of day is known of nearly all days with a trace.
  private boolean isClockKnown(DateRange range) {
    var days = proven.in(range);
    long unknown = days.stream().filter(day -> !day.clockKnown()).count();
    return unknown <= CLOCKLESS * days.size();
  }

  /// Learns of several ranges at once what each tells alone.
  void learn(Collection<DateRange> ranges) {
    learned.putAll(
        ranges.parallelStream()
            .distinct()
            .filter(range -> !learned.containsKey(range))
            .collect(Collectors.toMap(Function.identity(), this::alone)));
  }

  /// What the days of a range tell alone.
  WorkPatterns patterns(DateRange range) {
    return learned.computeIfAbsent(range, this::alone);
  }

  private WorkPatterns alone(DateRange range) {
    var evidence = answer.trace().evidence();
    return WorkPatterns.within(range, evidence, answer.calendar().turn(), answer.asked().daysOff())
        .watched(evidence, watch);
  }

  /// One facet over whole weeks.
  Level level(Facet facet, DateRange weeks) {
    return new Level(
        aWeek(facet, weeks, patterns(weeks)),
        weeks(weeks).stream().map(week -> aWeek(facet, week, patterns(weeks)).likely()).toList());
  }

  /// One facet day by day, likely.
  double[] daily(Facet facet, DateRange days) {
    var patterns = patterns(days);
    return days.dates()
        .map(date -> new DateRange(date, date.plusDays(1)))
        .mapToDouble(day -> aWeek(facet, day, patterns).likely() / WEEK_DAYS)
        .toArray();
  }

  /// One facet over some days, a week.
  Band aWeek(Facet facet, DateRange days, WorkPatterns patterns) {
    double weeks = (double) days.days() / WEEK_DAYS;
    return switch (facet) {
      case HOURS -> {
        var hours = patterns.hours(List.of(days));
        yield new Band(
            Estimate.hours(hours.least()) / weeks,
            Estimate.hours(hours.likely()) / weeks,
            Estimate.hours(hours.most()) / weeks);
      }
      case NIGHTS -> share(days.dates().filter(nights::contains).count(), days.days());
      case FREE_DAYS -> {
        var worked = patterns.daysWorked(days);
        double free = days.days() - worked.mean();
        yield new Band(
            Math.max(0, free - Z * worked.deviation()) / weeks,
            free / weeks,
            Math.min(days.days(), free + Z * worked.deviation()) / weeks);
      }
    };
  }

  /// A count of days as days a week, with Wilson's interval of a share (Wilson 1927, J Am Stat
  /// Assoc 22:209).
  private static Band share(long count, int of) {
    double p = (double) count / of;
    double z2 = Z * Z;
    double centre = (p + z2 / (2 * of)) / (1 + z2 / of);
    double half = Z / (1 + z2 / of) * Math.sqrt(p * (1 - p) / of + z2 / (4.0 * of * of));
    return Band.around(
        WEEK_DAYS * Math.max(0, centre - half),
        WEEK_DAYS * p,
        WEEK_DAYS * Math.min(1, centre + half));
  }

  private static List<DateRange> weeks(DateRange whole) {
    var weeks = new ArrayList<DateRange>();
    IntStream.range(0, whole.days() / WEEK_DAYS)
        .forEach(i ->
            weeks.add(new DateRange(whole.from().plusWeeks(i), whole.from().plusWeeks(i + 1L))));
    return weeks;
  }
}
