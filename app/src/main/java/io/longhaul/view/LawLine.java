package io.longhaul.view;

import io.longhaul.law.LawFinding;
import io.longhaul.law.LawRule;
import io.longhaul.law.NotVisible;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A default rule of working-time law and what was seen against it.
///
/// @param id of the rule
/// @param jurisdiction its code
/// @param article where the rule is written
/// @param rule the rule in words
/// @param finding `would-breach`, `not-seen`, `cannot-tell` or `not-visible`
/// @param sentence what was seen, in a sentence
/// @param certainty `fact`, `strong` or `weak`; null unless it would breach
/// @param days the days it rests on; none unless it would breach
/// @param exempt to whom the rule does not apply, or null
/// @param derogation how it may lawfully differ, or null
/// @param verified whether the row was checked against the published text
/// @param note what else is to be known, or null
public record LawLine(
    String id,
    String jurisdiction,
    String article,
    String rule,
    String finding,
    String sentence,
    @Nullable String certainty,
    List<RestFacts.Days> days,
    @Nullable String exempt,
    @Nullable String derogation,
    boolean verified,
    @Nullable String note) {
  static final String WOULD_BREACH = "would-breach";
  static final String NOT_SEEN = "not-seen";
  static final String CANNOT_TELL = "cannot-tell";
  static final String NOT_VISIBLE = "not-visible";

  private static final int DATES_NAMED = 3;

  public LawLine {
    days = List.copyOf(days);
  }

  public static LawLine of(LawRule.Judged judged) {
    var rule = judged.rule();
    return switch (judged.finding()) {
      case LawFinding.WouldBreach breach ->
          of(
              rule,
              WOULD_BREACH,
              "Would breach the default rule of "
                  + rule.article()
                  + ", "
                  + rule.measure().words()
                  + ": "
                  + breach.what()
                  + ".",
              Words.key(breach.certainty()),
              breach.days().stream().map(RestFacts.Days::of).toList());
      case LawFinding.NotSeen(String what) ->
          of(
              rule,
              NOT_SEEN,
              subject(rule) + ": not seen to breach; " + what + ".",
              null,
              List.of());
      case LawFinding.CannotTell(String reason, String settledBy) ->
          of(
              rule,
              CANNOT_TELL,
              subject(rule)
                  + ": cannot tell, "
                  + reason
                  + ". What would settle it: "
                  + settledBy
                  + ".",
              null,
              List.of());
      case LawFinding.Invisible(String why) ->
          of(rule, NOT_VISIBLE, rule.article() + ": " + why + ".", null, List.of());
    };
  }

  /// The rule alone, held against nothing.
  static LawLine of(LawRule rule) {
    return of(rule, NOT_VISIBLE, rule.measure().words(), null, List.of());
  }

  private static LawLine of(
      LawRule rule,
      String finding,
      String sentence,
      @Nullable String certainty,
      List<RestFacts.Days> days) {
    return new LawLine(
        rule.id(),
        rule.jurisdiction().code(),
        rule.article(),
        rule.measure().words(),
        finding,
        sentence,
        certainty,
        days,
        orNull(rule.exempt()),
        orNull(rule.derogation()),
        rule.verified(),
        rule.measure() instanceof NotVisible ? null : orNull(rule.note()));
  }

  private static String subject(LawRule rule) {
    return rule.article() + ", " + rule.measure().words();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /// Whether it would breach the rule.
  public boolean wouldBreach() {
    return finding.equals(WOULD_BREACH);
  }

  /// The latest of the days that it rests on, in words.
  public String latestDays() {
    var all = days.reversed();
    var named =
        all.stream().limit(DATES_NAMED).map(LawLine::words).collect(Collectors.joining(", "));
    return named + (all.size() > DATES_NAMED ? " and " + (all.size() - DATES_NAMED) + " more" : "");
  }

  private static String words(RestFacts.Days days) {
    var last = LocalDate.parse(days.until()).minusDays(1).toString();
    return days.days() == 1
        ? Figures.day(days.from())
        : Figures.day(days.from()) + " to " + Figures.day(last);
  }
}
