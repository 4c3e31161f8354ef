package io.longhaul.cli;

import io.longhaul.shock.FieldCalendar;
import io.longhaul.shock.Shock;
import io.longhaul.shock.Shocks;
import io.longhaul.source.SourceException;
import io.longhaul.store.MarkedEvent;
import io.longhaul.store.StoreException;
import io.longhaul.view.JsonReport;
import io.longhaul.view.Printable;
import io.longhaul.view.ShockPage;
import io.longhaul.view.ShockReport;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Events from outside, and what they did.
@Command(
    name = "shock",
    description = "Events from outside, and what they did to your hours, nights and free days.%n",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul shock                              what is marked, and what it did",
      "  longhaul shock add \"scooped\" 2026-03-02     marks a date in your store",
      "  longhaul shock remove \"scooped\" 2026-03-02",
      "  longhaul shock pick                         dates of the field that are known",
      "  longhaul shock pick neurips                 marks the one with that word",
      "  longhaul shock --on 2026-03-02=scooped ~/code    without a store; nothing is kept",
    })
final class ShockCommand implements Callable<Integer> {
  private static final int MOST_SHOWN = 20;
  private static final String NOTHING =
      "no event is marked; longhaul shock add NAME DATE marks one, --on DATE=NAME asks without"
          + " keeping it\n";

  private final Outside outside;

  @Parameters(
      paramLabel = "ACT",
      arity = "0..*",
      description =
          "add NAME DATE, remove NAME DATE, pick [WORD]; nothing to list. With --on: repositories.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--on",
      paramLabel = "DATE[=NAME]",
      description = "A date to look at, which is not kept; may be given several times.")
  private List<String> dates = new ArrayList<>();

  @Mixin private PastOptions past = new PastOptions();

  ShockCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, StoreException, IOException {
    if (past.alone()) {
      throw new Mistake("shock looks at your past, so it takes no --alone");
    }
    if (!dates.isEmpty() || words.isEmpty()) {
      past.in(words);
      outside.print(told());
      return Longhaul.ANSWERED;
    }
    var rest = words.subList(1, words.size());
    outside.print(
        switch (words.getFirst()) {
          case "add" -> add(event("add", rest));
          case "remove" -> remove(event("remove", rest));
          case "pick" -> pick(String.join(" ", rest));
          default ->
              throw new Mistake(
                  "shock takes add, remove or pick, or --on DATE before a path, not '"
                      + words.getFirst()
                      + "'");
        });
    return Longhaul.ANSWERED;
  }

  private String told() throws Mistake, SourceException, StoreException, IOException {
    var marked = new ArrayList<Shock>();
    for (var date : dates) {
      int end = date.indexOf('=');
      marked.add(
          shock(
              end < 0 ? "Marked" : date.substring(end + 1),
              end < 0 ? date : date.substring(0, end)));
    }
    var known =
        past.read(
            outside,
            store ->
                store.marked().forEach(each -> marked.add(new Shock(each.name(), each.day()))));
    if (marked.isEmpty() && !past.json()) {
      return NOTHING;
    }
    var report = ShockReport.of(Shocks.of(known.answer(), marked.stream().distinct().toList()));
    return past.json() ? JsonReport.of(report) : ShockPage.of(report, past.ink(outside));
  }

  private static MarkedEvent event(String act, List<String> words) throws Mistake {
    if (words.size() != 2) {
      throw new Mistake(
          "shock "
              + act
              + " takes a name and a date, such as shock "
              + act
              + " \"scooped\" 2026-03-02");
    }
    var shock = shock(words.getFirst(), words.getLast());
    return new MarkedEvent(shock.on(), shock.name());
  }

  private static Shock shock(String name, String date) throws Mistake {
    try {
      return new Shock(name.strip(), LocalDate.parse(date));
    } catch (DateTimeParseException e) {
      throw new Mistake("a date is written 2026-03-02, not '" + date + "'");
    } catch (IllegalArgumentException e) {
      throw new Mistake("a name has 1 to " + Shock.LONGEST_NAME + " characters in one line");
    }
  }

  private String add(MarkedEvent event) throws Mistake, StoreException {
    try (var store = past.open(outside)) {
      return (store.mark(event) ? "marked: " : "is marked already: ") + line(event);
    }
  }

  private String remove(MarkedEvent event) throws Mistake, StoreException {
    try (var store = past.open(outside)) {
      if (!store.unmark(event)) {
        throw new Mistake(
            event.day() + " " + event.name() + " is not marked; longhaul shock lists what is");
      }
      return "removed: " + line(event);
    }
  }

  private static String line(MarkedEvent event) {
    return event.day() + "  " + Printable.of(event.name()) + "\n";
  }

  /// Marks the one date with that word, or lists those that there are.
  private String pick(String word) throws Mistake, SourceException, StoreException, IOException {
    var known = past.read(outside);
    var found =
        FieldCalendar.of(known.answer().trace(), known.answer().asked().now(), known.zone(), word);
    if (found.isEmpty()) {
      return "no such date of the field is known; longhaul add releases FILE, or add deadlines"
          + " FILE, brings some\n";
    }
    if (found.size() == 1 && !word.isEmpty()) {
      return add(new MarkedEvent(found.getFirst().on(), found.getFirst().name()));
    }
    var lines = new StringBuilder();
    found.stream()
        .limit(MOST_SHOWN)
        .forEach(each -> lines.append(line(new MarkedEvent(each.on(), each.name()))));
    if (found.size() > MOST_SHOWN) {
      lines.append("and ").append(found.size() - MOST_SHOWN).append(" before\n");
    }
    return lines.append("longhaul shock pick WORD marks the one with that word\n").toString();
  }
}
