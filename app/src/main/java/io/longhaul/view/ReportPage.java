package io.longhaul.view;

import io.longhaul.evidence.Exclusion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What the template of the page is filled with: the report, its charts, and its figures in
/// sentences.
public record ReportPage(Report report, Chart rhythm, Chart actogram, Chart weeks, Chart rest) {
  private static final DateTimeFormatter AS_OF =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  static ReportPage of(Report report) {
    return new ReportPage(
        report,
        RhythmChart.of(report),
        Actogram.of(report),
        WeeksChart.of(report),
        RestChart.of(report));
  }

  public boolean hasActs() {
    return report.basis().acts() > 0;
  }

  public String asOf() {
    return AS_OF.format(Instant.parse(report.asOf()));
  }

  public String period() {
    return Figures.day(report.period().from())
        + " to "
        + Figures.day(LocalDate.parse(report.period().until()).minusDays(1).toString());
  }

  /// How the strip of the week is to be read.
  public List<String> rhythmNotes() {
    var grid = report.rhythm();
    var notes = new ArrayList<String>();
    if (grid.sessions() > 0) {
      notes.add(
          "The share of "
              + Math.round(grid.weeks())
              + " weeks in which each hour was worked, local time.");
    }
    if (grid.sessionsWithoutClock() > 0) {
      notes.add(
          "Without "
              + Words.count(grid.sessionsWithoutClock(), "session")
              + " whose zone is unknown.");
    }
    return notes;
  }

  public List<String> dayNotes() {
    var period = report.period();
    return List.of(
        "One row for each day, newest at the bottom; the last day is not over.",
        "A day turns at "
            + period.turn()
            + (period.turnIsOwn() ? ", learned from your own hours." : "."));
  }

  public List<String> weekNotes() {
    var hours = report.hours();
    return List.of(
        hours.present().words()
            + " a week over the four weeks from "
            + Figures.day(hours.from())
            + ", "
            + Words.count(hours.activeDays(), "day")
            + " of 28 with a trace.");
  }

  public List<String> restNotes() {
    var rest = report.rest();
    var notes = new ArrayList<String>();
    var shortest = rest.shortest();
    if (rest.usualHours() != null && shortest != null) {
      notes.add(
          "Usually "
              + Figures.hours(rest.usualHours())
              + " h; the shortest at most "
              + Figures.hours(shortest.hours().most())
              + " h, after "
              + Figures.day(shortest.after())
              + ".");
      notes.add(
          "Under 11 h for certain after "
              + rest.nightsUnder11h()
              + " of "
              + Words.count(rest.observedNights(), "day")
              + ".");
    }
    return notes;
  }

  public List<String> freeDays() {
    var rest = report.rest();
    var longest = rest.longestFree();
    return List.of(
        "Free days: at most "
            + rest.daysWithoutTrace()
            + " of "
            + rest.observedDays()
            + " (days without a trace)"
            + (longest == null
                ? "."
                : ", the longest stretch "
                    + Words.count(longest.days(), "day")
                    + " from "
                    + Figures.day(longest.from())
                    + "."),
        "Days in a row with work: "
            + rest.streakDays()
            + " now, "
            + rest.longestStreakDays()
            + " at most in this time.");
  }

  /// What is said when there is no verdict.
  public String noVerdict() {
    return switch (report.answer().pace()) {
      case "cannot-tell" -> "No line is judged: these traces do not carry an answer.";
      case "unclear" -> "No line is certainly crossed.";
      default -> "No line is crossed.";
    };
  }

  public List<String> read() {
    var basis = report.basis();
    var sentences = new ArrayList<String>();
    sentences.add(
        basis.acts() == 0
            ? "No act of yours."
            : Words.count(basis.acts(), "act")
                + " of yours on "
                + Words.count(basis.activeDays(), "day")
                + ", "
                + Figures.day(basis.firstAct())
                + " to "
                + Figures.day(basis.lastAct())
                + ".");
    var git = basis.git();
    if (git != null) {
      sentences.add(
          Words.count(git.commits(), "commit")
              + " read in "
              + Words.number(git.repositories())
              + (git.repositories() == 1 ? " repository; " : " repositories; ")
              + Words.number(git.bots())
              + " by bots and "
              + Words.number(git.agents())
              + " with coding agents left out.");
    }
    return sentences;
  }

  /// Own pieces that do not count, with the reason in plain words.
  public List<String> excluded() {
    return report.basis().excluded().entrySet().stream()
        .map(entry -> Words.count(entry.getValue(), "piece") + ": " + reason(entry.getKey()))
        .toList();
  }

  private static String reason(String word) {
    return Arrays.stream(Exclusion.values())
        .filter(exclusion -> exclusion.word().equals(word))
        .map(Exclusion::reason)
        .findFirst()
        .orElse(word);
  }

  public String coverage() {
    var words = report.basis().coverage();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  public String zones() {
    var basis = report.basis();
    if (basis.zoneFromNeighbours() + basis.zoneDeclared() + basis.zoneUnknown() == 0) {
      return "Every act tells its zone.";
    }
    return "Stored without a zone: "
        + Words.number(basis.zoneFromNeighbours())
        + " taken from acts around them, "
        + Words.number(basis.zoneDeclared())
        + " from the zone that was given, "
        + Words.number(basis.zoneUnknown())
        + " left unknown and out of the rhythm.";
  }

  public String rejected() {
    int shown = report.basis().firstRejected().size();
    int all = report.basis().rejected();
    return Words.count(all, "piece") + " of input" + (shown < all ? "; the first " + shown : "");
  }

  public String sessionRule() {
    var rule = report.basis().sessionRule();
    return "Acts at most "
        + rule.gapLimitMinutes()
        + " minutes apart are one session; "
        + rule.leadInMinutes()
        + " minutes before its first act are likely, and at most "
        + rule.marginMinutes()
        + " on either side. "
        + (rule.gapsLearnedFrom() == 0
            ? "These are the values of many people: there are too few gaps of yours to learn from."
            : "Learned from " + Words.count(rule.gapsLearnedFrom(), "gap") + " of your own.");
  }
}
