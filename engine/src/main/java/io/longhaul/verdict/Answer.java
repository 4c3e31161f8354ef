package io.longhaul.verdict;

import io.longhaul.day.ActiveHours;
import io.longhaul.day.Calendar;
import io.longhaul.day.DayTurn;
import io.longhaul.day.DaysOff;
import io.longhaul.day.Rhythm;
import io.longhaul.day.WatchedDays;
import io.longhaul.day.WorkPatterns;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Sightings;
import io.longhaul.evidence.Trace;
import io.longhaul.evidence.Watch;
import io.longhaul.evidence.Zones;
import io.longhaul.load.Average;
import io.longhaul.load.Load;
import io.longhaul.machine.MachineTime;
import io.longhaul.recovery.Interruptions;
import io.longhaul.recovery.Nights;
import io.longhaul.recovery.Rest;
import io.longhaul.recovery.UsualDay;
import io.longhaul.regime.FreeWeekday;
import io.longhaul.regime.Regime;
import io.longhaul.regime.RegimeStretch;
import io.longhaul.regime.Regimes;
import io.longhaul.session.GapRule;
import io.longhaul.session.Off;
import io.longhaul.session.Sessions;
import io.longhaul.time.Bound;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.time.Offset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/// Everything that is concluded about one person from one trace.
///
/// @param asked what was asked, with the days off that the evidence tells
/// @param trace the evidence inside the window, with its exclusions and rejects
/// @param rule how acts were joined to sessions
/// @param calendar the days with a trace
/// @param period the weeks that are described: 13, ending today or, if there is no trace of the
///   last four weeks, with the last trace
/// @param rhythm the hours of the week in that period
/// @param load hours a week
/// @param rest rest and free days, from acts that are not weak
/// @param activeHours hours of the clock with an act, median over the days of the last four weeks
/// @param regime the hours really worked at present
/// @param freeWeekday whether a weekday is kept free at present; empty where that cannot be asked
/// @param regimes those of the last 65 weeks, one after another
/// @param sufficiency whether the evidence carries an answer
/// @param facts what rules looked at
/// @param findings what each rule has to say, most important first; none when the evidence does not
///   carry an answer
public record Answer(
    Asked asked,
    Trace trace,
    GapRule rule,
    Calendar calendar,
    DateRange period,
    Rhythm rhythm,
    Load load,
    Rest rest,
    double activeHours,
    Regime regime,
    Optional<FreeWeekday> freeWeekday,
    List<RegimeStretch> regimes,
    Sufficiency sufficiency,
    Facts facts,
    SequencedMap<Rule, Finding> findings) {
  /// Fewer hours with an act on a day than this say little about the others. In simulated weeks of
  /// 70 hours nobody above it was called steady, and below it the most often missed the truth.
  private static final double DENSE_ACTIVE_HOURS = 4;

  private static final int PERIOD_DAYS = 7 * Load.WEEKS_SHOWN;

  public Answer {
    regimes = List.copyOf(regimes);
    findings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(findings));
  }

  /// The flow, from evidence to answer.
  public static Answer to(Asked question, Trace everything) {
    var believed = everything.believedAt(question.now());
    var known = Zones.repair(believed, question.zone()).within(question.window());
    var once = Sightings.once(known);
    var watch = Watch.of(once);
    var trace = watch.weighed(once);
    var off = Off.of(trace, watch);
    var acts = trace.acts();
    var rule = GapRule.learn(trace.evidence());
    var sessions = Sessions.infer(trace.evidence(), rule, off);
    var turn = DayTurn.learn(Sessions.infer(trace.evidence(), GapRule.POPULATION));
    var calendar = Calendar.of(sessions, turn);
    var asked =
        question.with(
            question
                .daysOff()
                .and(DaysOff.told(trace.evidence()))
                .withRestSaid(trace.evidence(), turn));
    var today = today(asked, acts, calendar.turn());
    var described = described(calendar, today);
    var period = new DateRange(described.minusDays(PERIOD_DAYS - 1L), described.plusDays(1));
    var rhythm = Rhythm.of(calendar, period);
    var patterns = patterns(trace, watch, calendar.turn(), described, asked);
    var load = Load.of(calendar, patterns, described);
    var provenSessions =
        Sessions.provenSince(
            described.minusDays(OwnNormal.REACH_DAYS), trace.evidence(), rule, off);
    var proven = Calendar.of(provenSessions, calendar.turn());
    var rest = Rest.of(proven, period);
    var lately = new DateRange(described.minusWeeks(4), described);
    var activeHours = ActiveHours.aDay(acts, calendar.turn(), lately);
    var told = Regimes.infer(trace, calendar.turn(), patterns);
    boolean sinceFourWeeks = !patterns.recent().dates().from().isAfter(lately.from());
    Regime regime =
        sinceFourWeeks && contradicts(told, load.present())
            ? new Regime.CannotTell(Regime.Reason.UNSURE)
            : told;
    var regimes = Regimes.history(trace, calendar.turn(), patterns);
    var sufficiency = Sufficiency.of(calendar, period, today);
    var facts =
        new Facts(
            described,
            proven,
            load.present(),
            load.reference(),
            rest,
            usual(regime),
            isHoursKnown(regime),
            Nights.of(trace.evidence()),
            null);
    var findings =
        sufficiency == Sufficiency.ENOUGH ? Rules.judge(facts) : new LinkedHashMap<Rule, Finding>();
    return new Answer(
        asked,
        trace,
        rule,
        calendar,
        period,
        rhythm,
        load,
        rest,
        activeHours,
        regime,
        Regimes.freeWeekday(regime, patterns),
        regimes,
        sufficiency,
        facts,
        findings);
  }

  /// The clock of the days to come: that of asking, else that of the last act.
  public ZoneId zoneAhead() {
    var acts = trace.acts();
    var zone = asked.zone();
    return zone != null ? zone : acts.isEmpty() ? ZoneOffset.UTC : acts.getLast().offset().value();
  }

  /// Whether days from its start to its end hold fewer hours than were worked at the least.
  private static boolean contradicts(Regime regime, Average present) {
    return regime instanceof Regime.Worked worked
        && worked.spanHours() * worked.daysPerWeek() < Estimate.hours(present.week().least());
  }

  private static Optional<UsualDay> usual(Regime regime) {
    return regime instanceof Regime.Worked worked
        ? Optional.of(new UsualDay(worked.start().usual(), worked.end().usual()))
        : Optional.empty();
  }

  /// The work patterns behind the hours, learned anew: an answer is kept and compared without them.
  public WorkPatterns patterns() {
    return patterns(trace, Watch.of(trace), calendar.turn(), today(), asked);
  }

  private static WorkPatterns patterns(
      Trace trace, Watch watch, DayTurn turn, LocalDate today, Asked asked) {
    return WorkPatterns.learn(trace.evidence(), turn, today, asked.daysOff())
        .watched(trace.evidence(), watch);
  }

  /// The days of the period that were watched, with what was seen of each.
  public WatchedDays watchedDays() {
    return WatchedDays.of(trace.evidence(), calendar.turn(), Watch.of(trace), period);
  }

  /// How often the person was called over the last four weeks.
  public Interruptions interruptions() {
    return Interruptions.of(sinceFourWeeks(), isLately(), facts.offHours());
  }

  /// What machines did over the last four weeks.
  public MachineTime machineTime() {
    var off = facts.offHours();
    return MachineTime.of(
        sinceFourWeeks(),
        isLately(),
        asked.now(),
        act ->
            off.isPresent()
                && act.offset().isKnown()
                && off.get().contains(act.localTime().getHour()));
  }

  /// The evidence of the last four weeks, and some before and after them.
  private List<Evidence> sinceFourWeeks() {
    return Evidence.around(
        new DateRange(facts.lastFourWeeks().from(), LocalDate.MAX), trace.evidence());
  }

  private Predicate<Evidence> isLately() {
    var days = facts.lastFourWeeks();
    return piece -> calendar.turn().isIn(days, piece.at(), piece.offset());
  }

  /// The lines that are crossed, most important first.
  public List<Verdict> verdicts() {
    return Rules.crossed(findings);
  }

  public Pace pace() {
    if (sufficiency != Sufficiency.ENOUGH) {
      return Pace.CANNOT_TELL;
    }
    if (!verdicts().isEmpty()) {
      return Pace.STRAINED;
    }
    boolean dense = activeHours >= DENSE_ACTIVE_HOURS && isHoursKnown(regime);
    boolean below = load.present().week().most().compareTo(LongWeeks.LONG) < 0;
    return dense && below ? Pace.STEADY : Pace.UNCLEAR;
  }

  private static boolean isHoursKnown(Regime regime) {
    return !regime.equals(new Regime.CannotTell(Regime.Reason.ONLY_MERGES));
  }

  /// The final day, which may not be over.
  public LocalDate today() {
    return period.until().minusDays(1);
  }

  /// The day that is not over at the moment of asking, or the one after the last that is asked
  /// about.
  private static LocalDate today(Asked asked, List<Evidence> acts, DayTurn turn) {
    Offset offset = acts.isEmpty() ? new Offset.Unknown() : acts.getLast().offset();
    var now =
        asked.zone() == null
            ? offset.localTime(asked.now())
            : asked.now().atZone(asked.zone()).toLocalDateTime();
    var today = turn.dayOf(now);
    var until = asked.window().until();
    if (until == null) {
      return today;
    }
    var end =
        switch (until) {
          case Bound.AtInstant bound -> offset.localTime(bound.instant());
          case Bound.AtLocalTime bound -> bound.localTime();
        };
    var afterLast = turn.dayOf(end.minusNanos(1)).plusDays(1);
    return afterLast.isBefore(today) ? afterLast : today;
  }

  /// Today while there are traces of the last four weeks, else the day after the last trace. Where
  /// clocks differ, the last trace may lie on a later date than today.
  private static LocalDate described(Calendar calendar, LocalDate today) {
    if (calendar.days().isEmpty()) {
      return today;
    }
    var last = calendar.days().getLast().date();
    boolean present = !last.isBefore(today.minusDays(Sufficiency.PRESENT_DAYS));
    if (!present) {
      return last.plusDays(1);
    }
    return last.isAfter(today) ? last : today;
  }
}
