package io.longhaul.cli;

import io.longhaul.store.CheckIn;
import io.longhaul.store.DayNote;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import io.longhaul.verdict.Answer;
import io.longhaul.view.Today;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How a day was, in the person's own words and numbers.
@Command(
    name = "checkin",
    description = "How the day was: two taps, and a note for yourself if you like.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul checkin                        asks on the terminal",
      "  longhaul checkin --hard 6 --feel 3",
      "  longhaul checkin --day 2026-03-02 --note \"the cluster was down\"",
      "  longhaul settings checkin off           reports do not ask any more",
      "",
      "The answers stay in your encrypted store; nobody and nothing reads the note.",
    })
final class CheckInCommand implements Callable<Integer> {
  private final Outside outside;

  @Option(
      names = "--hard",
      paramLabel = "0-10",
      description = "How hard the day was: 0 rest, 3 moderate, 5 hard, 7 very hard, 10 maximal.")
  private @Nullable String hard;

  @Option(
      names = "--feel",
      paramLabel = "1-5",
      description = "How you feel: 1 worn out, 2 tired, 3 so-so, 4 well, 5 fresh.")
  private @Nullable String feel;

  @Option(names = "--note", paramLabel = "TEXT", description = "A note for yourself.")
  private @Nullable String note;

  @Option(
      names = "--day",
      paramLabel = "DATE",
      description = "The day it is about, such as 2026-03-02; today if not given.")
  private @Nullable String day;

  @Mixin private StoreOptions store = new StoreOptions();

  CheckInCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, StoreException, IOException {
    var effort = value("--hard", CheckInQuestions.EFFORT, hard);
    var feeling = value("--feel", CheckInQuestions.FEEL, feel);
    if (note != null && (note.isBlank() || note.length() > DayNote.LONGEST)) {
      throw new Mistake("--note takes 1 to " + DayNote.LONGEST + " characters");
    }
    var given = day == null ? null : date(day);
    try (var open = store.open(outside)) {
      var about = given == null ? today(open) : given;
      if (effort == null && feeling == null && note == null) {
        if (!new CheckInQuestions(outside, open).ask(about) && said(open, about).isEmpty()) {
          outside.print("nothing was kept\n");
          return Longhaul.ANSWERED;
        }
      } else {
        keep(open, about, effort, feeling);
      }
      outside.print(words(open, about));
      return Longhaul.ANSWERED;
    }
  }

  private void keep(
      Store open, LocalDate about, @Nullable Integer effort, @Nullable Integer feeling)
      throws StoreException {
    if (feeling != null) {
      open.checkIn(new CheckIn(about, CheckInQuestions.FEEL.item(), feeling));
    }
    if (effort != null) {
      open.checkIn(new CheckIn(about, CheckInQuestions.EFFORT.item(), effort));
    }
    if (note != null) {
      open.keep(new DayNote(about, note));
    }
  }

  private static String said(Store open, LocalDate about) throws StoreException {
    var parts = new ArrayList<String>();
    for (var each : open.checkIns()) {
      if (each.day().equals(about)) {
        parts.add(
            each.item().equals(CheckInQuestions.FEEL.item())
                ? "feel " + CheckInQuestions.FEEL.answer(each.value()) + " of 5"
                : "hard " + each.value() + " of 10");
      }
    }
    if (open.notes().stream().anyMatch(each -> each.day().equals(about))) {
      parts.add("a note");
    }
    return String.join(", ", parts);
  }

  private String words(Store open, LocalDate about) throws Mistake, StoreException {
    var said = said(open, about);
    if (said.isEmpty()) {
      throw new Mistake("there is nobody to ask; give --hard, --feel or --note");
    }
    return "kept for " + about + ": " + said + "\n";
  }

  private LocalDate today(Store open) throws Mistake, StoreException {
    var options = new ReportOptions();
    options.fill(Preferences.of(open.settings()));
    return Today.of(Answer.to(options.asked(outside.clock()), open.trace()));
  }

  private static LocalDate date(String text) throws Mistake {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Mistake("--day takes a date such as 2026-03-02, not '" + text + "'");
    }
  }

  private static @Nullable Integer value(
      String option, CheckInQuestions.Scale scale, @Nullable String text) throws Mistake {
    if (text == null) {
      return null;
    }
    var value = scale.value(text);
    if (value == null) {
      throw new Mistake(option + " takes " + scale.range() + ", not '" + text + "'");
    }
    return value;
  }
}
