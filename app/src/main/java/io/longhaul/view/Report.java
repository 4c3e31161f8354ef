package io.longhaul.view;

import io.longhaul.law.LawRule;
import io.longhaul.plan.Onward;
import io.longhaul.plan.Outlook;
import io.longhaul.source.git.GitReading;
import io.longhaul.verdict.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that a report shows, each figure once: the terminal, the page and the JSON take it
/// from here. The order of components is the order of the JSON (`docs/report.md`).
///
/// @param schemaVersion rises when a field changes its meaning or goes
/// @param program name and version
/// @param asOf the instant of asking
/// @param zone the zone that was given for acts that do not tell theirs, or null
/// @param answer the one-sentence answer
/// @param period the weeks that are described, `until` exclusive
/// @param hours hours a week
/// @param weeks the last 13 weeks, oldest first
/// @param rhythm the hours of the week
/// @param rest rest and free days
/// @param regime the hours really worked at present
/// @param regimeChanges when hours changed, the newest first
/// @param verdicts the lines that are crossed, most important first
/// @param untold the lines that cannot be judged
/// @param ownNormal the last four weeks against the own past
/// @param outlook what happens if they repeat; null where the evidence does not carry an answer
/// @param days the days of the period that have a trace
/// @param daysOff the holidays and days of leave of the period, as far as they were told
/// @param machines what coding agents and jobs did; null where none left a trace
/// @param basis what all of this rests on
/// @param project the rhythm of the project as an aggregate, or why there is none; null for
///   evidence lines, which are one person's
/// @param law what was seen against working-time law; null unless asked for
/// @param explained own pieces that do not count, or not fully; null unless asked for
public record Report(
    int schemaVersion,
    String program,
    String asOf,
    @Nullable String zone,
    Headline answer,
    Period period,
    HoursPerWeek hours,
    List<WeekRow> weeks,
    RhythmGrid rhythm,
    RestFacts rest,
    RegimeWords regime,
    List<RegimeChange> regimeChanges,
    List<VerdictCard> verdicts,
    List<UntoldLine> untold,
    List<OwnFigure> ownNormal,
    @Nullable OutlookWords outlook,
    List<DayRow> days,
    List<DayOffRow> daysOff,
    @Nullable Machines machines,
    Basis basis,
    @Nullable ProjectParagraph project,
    @Nullable List<LawLine> law,
    @Nullable Doubts explained) {
  public static final int SCHEMA_VERSION = 2;

  public Report {
    weeks = List.copyOf(weeks);
    regimeChanges = List.copyOf(regimeChanges);
    verdicts = List.copyOf(verdicts);
    untold = List.copyOf(untold);
    ownNormal = List.copyOf(ownNormal);
    days = List.copyOf(days);
    daysOff = List.copyOf(daysOff);
    law = law == null ? null : List.copyOf(law);
  }

  /// The days that are described.
  ///
  /// @param from the first day
  /// @param until the day after the last
  /// @param turn the time at which a day ends
  /// @param turnIsOwn whether that time was learned from the person's own hours
  public record Period(String from, String until, String turn, boolean turnIsOwn) {}

  /// Puts an answer into words and rounded figures.
  ///
  /// @param count what was read from git, or null when evidence lines were
  /// @param project the paragraph about the project, or null when there is to be none
  public static Report of(
      String program,
      Answer answer,
      GitReading.@Nullable Count count,
      @Nullable ProjectParagraph project) {
    return of(program, Onward.from(answer), count, project, null);
  }

  /// The same on a store.
  ///
  /// @param seen what the sources that are connected can see, in words
  public static Report ofStore(String program, Answer answer, String seen) {
    return of(program, Onward.from(answer), null, null, seen);
  }

  /// The same from what is known already.
  public static Report ofStore(String program, Onward onward, String seen) {
    return of(program, onward, null, null, seen);
  }

  private static Report of(
      String program,
      Onward onward,
      GitReading.@Nullable Count count,
      @Nullable ProjectParagraph project,
      @Nullable String seen) {
    var answer = onward.answer();
    var turn = answer.calendar().turn();
    return new Report(
        SCHEMA_VERSION,
        program,
        answer.asked().now().toString(),
        answer.asked().zone() == null ? null : answer.asked().zone().getId(),
        Headline.of(answer, count),
        new Period(
            answer.period().from().toString(),
            answer.period().until().toString(),
            turn.at().toString(),
            turn.own()),
        HoursPerWeek.of(answer),
        WeekRow.of(answer),
        RhythmGrid.of(answer.rhythm()),
        RestFacts.of(answer),
        RegimeWords.of(answer),
        RegimeChange.of(answer),
        answer.verdicts().stream().map(VerdictCard::of).toList(),
        UntoldLine.of(answer.findings()),
        OwnFigure.of(answer),
        Outlook.of(onward).map(OutlookWords::of).orElse(null),
        answer.calendar().in(answer.period()).stream().map(DayRow::of).toList(),
        DayOffRow.of(answer),
        Machines.of(answer),
        Basis.of(answer, count, seen),
        project,
        null,
        null);
  }

  /// The same with what does not count, or not fully.
  public Report explainedBy(Doubts doubts) {
    return with(law, doubts);
  }

  /// The same, held against rules of working-time law.
  public Report heldAgainst(List<LawRule.Judged> rules) {
    return with(rules.stream().map(LawLine::of).toList(), explained);
  }

  private Report with(@Nullable List<LawLine> law, @Nullable Doubts explained) {
    return new Report(
        schemaVersion,
        program,
        asOf,
        zone,
        answer,
        period,
        hours,
        weeks,
        rhythm,
        rest,
        regime,
        regimeChanges,
        verdicts,
        untold,
        ownNormal,
        outlook,
        days,
        daysOff,
        machines,
        basis,
        project,
        law,
        explained);
  }
}
