package io.longhaul.view;

import io.longhaul.plan.Outlook;
import io.longhaul.plan.Remedy;
import io.longhaul.recovery.DailyFatigue;
import io.longhaul.time.Estimate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What happens if the last four weeks repeat, and what would change it.
///
/// @param from the first day that is looked at
/// @param until the day after the last
/// @param crossings lines that would be crossed, and when
/// @param recent load of seven days against the own past; null where too little of it is known
/// @param fatigue the fatigue index of the coming days with work
/// @param remedies what would bring back each line that is crossed
public record OutlookWords(
    String from,
    String until,
    List<Crossing> crossings,
    @Nullable Recent recent,
    List<Fatigue> fatigue,
    List<Change> remedies) {
  private static final int OPTIONS_NAMED = 2;
  private static final int DATES_NAMED = 4;

  public OutlookWords {
    crossings = List.copyOf(crossings);
    fatigue = List.copyOf(fatigue);
    remedies = List.copyOf(remedies);
  }

  /// A line that would be crossed.
  ///
  /// @param line what it is to cross it
  /// @param day the first day
  public record Crossing(String rule, String line, FirstDay day) {
    static Crossing of(Outlook.Crossing crossing) {
      var rule = crossing.rule();
      return new Crossing(rule.name(), rule.line(), FirstDay.of(crossing.day()));
    }
  }

  /// A day, `yyyy-MM-dd`, with its interval.
  ///
  /// @param most null where it is not reached with the least hours
  public record FirstDay(String least, String likely, @Nullable String most) {
    static FirstDay of(Outlook.FirstDay day) {
      return new FirstDay(
          day.earliest().toString(),
          day.likely().toString(),
          day.latest() == null ? null : day.latest().toString());
    }

    public String words() {
      if (least.equals(most)) {
        return "on " + Figures.day(likely);
      }
      return "about "
          + Figures.day(likely)
          + " ("
          + Figures.day(least)
          + (most == null ? " at the earliest" : " to " + Figures.day(most))
          + ")";
    }
  }

  /// Recent load, hours a week, against the own band of the past year.
  ///
  /// @param outside whether it is outside already
  /// @param leaves when it would leave; null where it stays
  public record Recent(
      Hours now, double low, double high, boolean outside, @Nullable FirstDay leaves) {
    static Recent of(Outlook.Recent recent) {
      var now = recent.now();
      return new Recent(
          new Hours(Hours.tenth(now.low()), Hours.tenth(now.likely()), Hours.tenth(now.high())),
          Hours.tenth(recent.low()),
          Hours.tenth(recent.high()),
          recent.isOutside(),
          recent.leaves() == null ? null : FirstDay.of(recent.leaves()));
    }

    public String sentence() {
      var band =
          String.format(Locale.ROOT, "your own band of the past year, %.0f to %.0f h", low, high);
      var load = "Recent load, " + now.words() + " a week, ";
      if (outside) {
        return load + "lies outside " + band + ".";
      }
      return leaves == null
          ? load + "stays inside " + band + "."
          : load + "would leave " + band + ", " + leaves.words() + ".";
    }
  }

  /// The fatigue index of a day.
  public record Fatigue(String date, double least, double likely, double most) {
    static Fatigue of(DailyFatigue day) {
      return new Fatigue(
          day.date().toString(),
          Hours.tenth(day.index().low()),
          Hours.tenth(day.index().likely()),
          Hours.tenth(day.index().high()));
    }
  }

  /// What would bring a line back.
  ///
  /// @param sentence in words
  public record Change(String rule, String sentence) {
    static Change of(Remedy remedy) {
      return new Change(remedy.rule().name(), sentence(remedy));
    }

    private static String sentence(Remedy remedy) {
      var line = Words.capital(remedy.rule().line()) + ": ";
      var day = Figures.day(remedy.on().toString());
      if (remedy.passes()) {
        return line + "no longer crossed on " + day + " if the last four weeks repeat.";
      }
      if (remedy.options().isEmpty()) {
        return line
            + "no change of the coming four weeks that was tried brings it back by "
            + day
            + ".";
      }
      return line
          + remedy.options().stream()
              .limit(OPTIONS_NAMED)
              .map(Change::option)
              .collect(Collectors.joining(", or "))
          + " would bring it back by "
          + day
          + ".";
    }

    private static String option(Remedy.Option option) {
      return words(option.change())
          + " ("
          + Math.max(1, Math.round(Estimate.hours(option.givenUp())))
          + " h less in all)";
    }

    private static String words(Remedy.Change change) {
      return switch (change) {
        case Remedy.FreeDays(List<LocalDate> dates) ->
            dates.size() == 1
                ? "one free day, " + dates(dates)
                : dates.size() + " free days, " + dates(dates);
        case Remedy.EarlierEnds(Duration by) -> "ending each day " + length(by) + " earlier";
        case Remedy.LaterStarts(List<LocalDate> mornings, Duration rest) ->
            "starting "
                + rest.toHours()
                + " h after the end of work on "
                + Words.count(mornings.size(), "morning")
                + ", "
                + dates(mornings);
      };
    }

    private static String length(Duration by) {
      return (by.toHours() == 0 ? "" : by.toHours() + " h ")
          .concat(by.toMinutesPart() == 0 ? "" : by.toMinutesPart() + " min")
          .strip();
    }

    private static String dates(List<LocalDate> dates) {
      var named = dates.stream().limit(DATES_NAMED).map(Figures::weekdayDate).toList();
      return String.join(", ", named) + (dates.size() > DATES_NAMED ? " and so on" : "");
    }
  }

  static OutlookWords of(Outlook outlook) {
    return new OutlookWords(
        outlook.dates().from().toString(),
        outlook.dates().until().toString(),
        outlook.crossings().stream().map(Crossing::of).toList(),
        outlook.recent().map(Recent::of).orElse(null),
        outlook.fatigue().stream().map(Fatigue::of).toList(),
        outlook.remedies().stream().map(Change::of).toList());
  }

  /// The horizon in sentences.
  public List<String> sentences() {
    var sentences = new ArrayList<String>();
    var last = Figures.day(LocalDate.parse(until).minusDays(1).toString());
    var weeks = Outlook.WEEKS + " weeks that come, up to " + last;
    sentences.add(
        crossings.isEmpty()
            ? "If the last four weeks repeat, no "
                + (remedies.isEmpty() ? "" : "further ")
                + "line is crossed in the "
                + weeks
                + "."
            : "If the last four weeks repeat, in the " + weeks + ":");
    crossings.forEach(crossing ->
        sentences.add(
            Words.capital(crossing.line()) + " would be crossed " + crossing.day().words() + "."));
    if (recent != null) {
      sentences.add(recent.sentence());
    }
    if (!fatigue.isEmpty()) {
      sentences.add(fatigueSentence());
    }
    return sentences;
  }

  private String fatigueSentence() {
    var most = fatigue.stream().max(Comparator.comparingDouble(Fatigue::likely)).orElseThrow();
    double least = fatigue.stream().mapToDouble(Fatigue::likely).min().orElseThrow();
    return String.format(
        Locale.ROOT,
        "Fatigue index of the coming fortnight: %.0f to %.0f of 100; most on %s (%.0f to %.0f)."
            + " 35 by day and 45 by night count as high.",
        least,
        most.likely(),
        Figures.weekdayDate(LocalDate.parse(most.date())),
        most.least(),
        most.most());
  }
}
