package io.longhaul.view.pages;

import io.longhaul.view.Chart;
import io.longhaul.view.Figures;
import io.longhaul.view.ShockReport;
import io.longhaul.view.ShockReport.Event;
import io.longhaul.view.ShockWords;
import io.longhaul.view.Words;
import io.longhaul.view.page.pages.JteeventsGenerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Events from outside that the person marked, and what each did to hours, nights and free days.
public final class EventsPage implements PartOfVerdicts {
  /// Where it lies, without the first slash.
  public static final String ADDRESS = "events";

  private final ShockReport report;
  private final Asked asked;

  /// What the address says, and what can be picked.
  ///
  /// @param name of an event that could not be marked, else nothing
  /// @param date of it, as it was written
  /// @param wrong why it could not, else null
  /// @param removed the event that was just taken back, or null
  /// @param field dates of the field that are known, newest first
  /// @param older how many more there are
  public record Asked(
      String name,
      String date,
      @Nullable String wrong,
      @Nullable Dated removed,
      List<Dated> field,
      int older) {
    public Asked {
      field = List.copyOf(field);
    }
  }

  /// A name and its date.
  public record Dated(LocalDate date, String name) {
    /// `Mon 2 Mar 2026 scooped`.
    public String words() {
      return Figures.weekday(date) + " " + name;
    }

    /// What a form sends for it: the date and then the name.
    public String value() {
      return date + " " + name;
    }
  }

  public EventsPage(ShockReport report, Asked asked) {
    this.report = report;
    this.asked = asked;
  }

  @Override
  public String title() {
    return "Events";
  }

  @Override
  public String main(Shown shown) {
    var view = new View(told(report), asked, shown.token());
    return Markup.of(out -> JteeventsGenerated.render(out, null, view));
  }

  @Override
  public List<Drawing> drawings(Shown shown) {
    return told(report).stream().<Drawing>map(Told::graph).toList();
  }

  /// The newest first, each with a name of its own in addresses.
  private static List<Told> told(ShockReport report) {
    var told = new ArrayList<Told>();
    var seen = new HashMap<String, Integer>();
    for (var event : report.events()) {
      int number = seen.merge(event.date(), 1, Integer::sum);
      var id = event.date() + (number == 1 ? "" : "-" + number);
      told.add(new Told(id, event, EffectGraph.of("effect-" + id, event)));
    }
    return told.reversed();
  }

  /// What the template is filled with.
  public record View(List<Told> events, Asked asked, String token) {
    public String caveat() {
      return ShockWords.CAVEAT + ".";
    }

    public boolean isAnyTold() {
      return events.stream().anyMatch(told -> told.event().cannotTell() == null);
    }
  }

  /// One event.
  ///
  /// @param id its date, and a number where there are more of that date
  public record Told(String id, Event event, Graph graph) {
    public String heading() {
      return event.name() + ", " + Figures.weekday(LocalDate.parse(event.date()));
    }

    public String sentence() {
      return Words.sentence(ShockWords.told(event));
    }

    /// For its drawing, which has a table of its own.
    public Stack stack() {
      var none = new Sheet("", List.of(""), List.of());
      return new Stack(ADDRESS, "", List.of(graph), none, "");
    }

    /// The figures in words, as the terminal has them.
    public Chart.Table table() {
      var columns =
          List.of(
              "A week",
              Objects.requireNonNull(event.before()).weeks() + " weeks before",
              Objects.requireNonNull(event.after()).weeks() + " weeks from it",
              "difference");
      return new Chart.Table(
          "Before and after " + heading(),
          columns,
          event.effects().stream()
              .map(facet ->
                  List.of(
                      ShockWords.label(facet),
                      ShockWords.range(facet, facet.before()),
                      ShockWords.range(facet, facet.after()),
                      ShockWords.signed(facet)))
              .toList());
    }

    public String nights() {
      return ShockWords.nights(event);
    }

    public String others() {
      return ShockWords.others(event);
    }

    public String near() {
      return ShockWords.near(event);
    }
  }
}
