package io.longhaul.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    if (rhythm.isDrawn()) {
      notes.add(
          "The share of "
              + Words.count(Math.round(grid.weeks()), "week")
              + " in which each hour was worked, local time.");
    }
    if (rhythm.isDrawn() && grid.sessionsWithoutClock() > 0) {
      notes.add(
          "Without "
              + Words.count(grid.sessionsWithoutClock(), "session")
              + " whose zone is unknown.");
    }
    return notes;
  }

  public List<String> dayNotes() {
    var period = report.period();
    var notes = new ArrayList<String>();
    if (actogram.isDrawn()) {
      notes.add("One row for each day, newest at the bottom; the last day is not over.");
      notes.add(
          "A day turns at "
              + period.turn()
              + (period.turnIsOwn() ? ", learned from your own hours." : "."));
    }
    return notes;
  }

  public List<String> weekNotes() {
    var hours = report.hours();
    var present =
        hours.present().words()
            + " a week over the four weeks from "
            + Figures.day(hours.from())
            + ", "
            + Words.count(hours.activeDays(), "day")
            + " of 28 with a trace.";
    var machines = report.machines();
    return Stream.of(
            List.of(present),
            new ShapeWords(report.weeks()).sentences(),
            machines == null ? List.<String>of() : machines.sentences())
        .flatMap(List::stream)
        .toList();
  }

  public List<String> restNotes() {
    var words = new RestWords(report.rest());
    return rest.isDrawn() ? words.between() : List.of();
  }

  public List<String> freeDays() {
    var words = new RestWords(report.rest());
    var daysOff = new DaysOffWords(report.daysOff()).sentences();
    return Stream.of(words.freeDays(), words.streaks(), words.told(), daysOff)
        .flatMap(List::stream)
        .toList();
  }

  public Chart.Table ownNormal() {
    return new Chart.Table(
        "The last four weeks against your own past",
        List.of("Figure", "last four weeks", "60 days before", "year before"),
        report.ownNormal().stream().map(OwnFigure::cells).toList());
  }

  /// The lines that are shown at once.
  public List<VerdictCard> firstVerdicts() {
    var all = report.verdicts();
    return all.subList(0, Math.min(VerdictCard.SHOWN, all.size()));
  }

  /// Those that are shown on request.
  public List<VerdictCard> furtherVerdicts() {
    return report.verdicts().subList(firstVerdicts().size(), report.verdicts().size());
  }

  /// What is said when there is no verdict.
  public String noVerdict() {
    return switch (report.answer().pace()) {
      case "cannot-tell" -> "No line is judged: these traces do not carry an answer.";
      case "unclear" -> "No line is certainly crossed.";
      default -> "No line is crossed.";
    };
  }

  /// What hours do not show.
  public String unclaimed() {
    return report.basis().git() == null
        ? "hours are inferred from the acts that were handed over, not from what leaves no trace,"
            + " such as reading or thinking."
        : "hours are traces of commits, not of meetings, reading or thinking.";
  }

  /// What is said about law, or null.
  public @Nullable LawSection law() {
    return report.law() == null ? null : new LawSection(report.law());
  }

  public @Nullable DoubtsSection doubts() {
    return report.explained() == null ? null : new DoubtsSection(report.explained());
  }

  public BasisWords basis() {
    return new BasisWords(report.basis());
  }
}
