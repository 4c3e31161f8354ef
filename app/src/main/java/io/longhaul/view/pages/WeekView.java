package io.longhaul.view.pages;

import io.longhaul.day.DayOff;
import io.longhaul.day.DaysOff;
import io.longhaul.evidence.Corrections;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.time.Offset;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import io.longhaul.view.Chart;
import io.longhaul.view.Figures;
import io.longhaul.view.WeekRow;
import io.longhaul.view.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the template of the first page is filled with.
///
/// @param shown what all of it is made from
/// @param day the day that the check-in is about
/// @param question what is asked now; null when all is answered, or nothing is to be asked
/// @param sentence the answer to the one question
/// @param facts what else is worth a line
/// @param days which days the strip shows, as its heading
/// @param strip the last seven days of which there are traces
public record WeekView(
    Shown shown,
    LocalDate day,
    @Nullable Question question,
    String sentence,
    List<Fact> facts,
    String days,
    Chart strip) {
  public WeekView {
    facts = List.copyOf(facts);
  }

  /// A name and what is to be said under it.
  public record Fact(String name, String words) {}

  static WeekView of(Shown shown, boolean skipped, DaysOff ahead) {
    var answer = shown.answer();
    var day = today(answer);
    boolean numbers = !shown.numbersHidden();
    var strip = WeekStrip.of(answer, day, numbers);
    return new WeekView(
        shown,
        day,
        skipped ? null : Question.next(shown.checkIns(), day).orElse(null),
        numbers ? shown.report().answer().sentence() : withoutNumbers(answer),
        facts(shown, day, ahead, numbers),
        strip.heading(),
        strip.chart());
  }

  /// The day on the person's clock at the moment of asking, whether there are traces of it or not.
  public static LocalDate today(Answer answer) {
    Asked asked = answer.asked();
    Offset offset = Corrections.offsetAt(answer.trace().evidence(), asked.now());
    var now =
        asked.zone() == null
            ? offset.localTime(asked.now())
            : asked.now().atZone(asked.zone()).toLocalDateTime();
    return answer.calendar().turn().dayOf(now);
  }

  private static String withoutNumbers(Answer answer) {
    return switch (answer.pace()) {
      case STEADY -> "No line is crossed: as far as these traces show, you can go on like this.";
      case UNCLEAR -> "No line is certainly crossed, and long weeks cannot be ruled out.";
      case STRAINED -> "A line is crossed. Something has to give before long.";
      case CANNOT_TELL -> "Cannot tell yet: these traces do not carry an answer.";
    };
  }

  private static List<Fact> facts(Shown shown, LocalDate day, DaysOff ahead, boolean numbers) {
    var facts = new ArrayList<Fact>();
    if (numbers) {
      facts.add(new Fact("This week so far", soFar(shown.report().weeks(), day)));
      facts.add(new Fact("Last rest", lastRest(shown)));
    }
    facts.add(new Fact("Next planned rest", nextRest(shown.answer(), ahead, day)));
    facts.add(new Fact("Next deadline", nextDeadline(shown.answer(), day)));
    return facts;
  }

  private static String soFar(List<WeekRow> weeks, LocalDate day) {
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
    return weeks.stream()
        .filter(week -> week.monday().equals(monday) && week.hours() != null)
        .findFirst()
        .map(week ->
            Optional.ofNullable(week.hours()).map(hours -> hours.words()).orElse("")
                + ", "
                + Words.count(week.activeDays(), "day")
                + " with a trace.")
        .orElse("Not known: no trace of it yet.");
  }

  private static String lastRest(Shown shown) {
    var nights = shown.report().rest().nights();
    if (nights.isEmpty()) {
      return "Not known: no two days in a row have a trace.";
    }
    var last = nights.getLast();
    return "After "
        + Figures.weekday(LocalDate.parse(last.after()))
        + ": "
        + Figures.hours(last.hours())
        + (last.under11h() ? "; under 11 h for certain." : ".");
  }

  /// Leave, holidays, or time off that a source tells of.
  private static String nextRest(Answer answer, DaysOff ahead, LocalDate day) {
    var off = ahead.days().tailMap(day, false).values().stream().findFirst();
    var told = next(answer, Kind.REST, "", day);
    if (told.isPresent() && off.map(DayOff::date).map(told.get()::isBefore).orElse(true)) {
      return Figures.weekday(told.get()) + ", " + inDays(day, told.get()) + ".";
    }
    return off.map(each ->
            Figures.weekday(each.date())
                + " ("
                + each.name()
                + "), "
                + inDays(day, each.date())
                + ".")
        .orElse("None is known. Holidays and leave: longhaul settings country, longhaul leave.");
  }

  private static String nextDeadline(Answer answer, LocalDate day) {
    return next(answer, Kind.CONTEXT, "deadline", day)
        .map(date -> Figures.weekday(date) + ", " + inDays(day, date) + ".")
        .orElse("None is known: no connected source tells of any.");
  }

  /// @param word that its source names it with
  private static Optional<LocalDate> next(Answer answer, Kind kind, String word, LocalDate day) {
    return answer.trace().evidence().stream()
        .filter(piece -> piece.is(kind) && piece.ref().contains(word))
        .map(Evidence::localTime)
        .map(time -> time.toLocalDate())
        .filter(date -> date.isAfter(day))
        .min(LocalDate::compareTo);
  }

  private static String inDays(LocalDate day, LocalDate date) {
    return "in " + Words.count(ChronoUnit.DAYS.between(day, date), "day");
  }

  public String dayWords() {
    return Figures.weekday(day);
  }

  public boolean hasActs() {
    return shown.report().basis().acts() > 0;
  }
}
