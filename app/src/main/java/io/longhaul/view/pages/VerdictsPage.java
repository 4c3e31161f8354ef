package io.longhaul.view.pages;

import io.longhaul.verdict.Finding;
import io.longhaul.verdict.Rules;
import io.longhaul.view.Chart;
import io.longhaul.view.Figures;
import io.longhaul.view.OwnFigure;
import io.longhaul.view.RestFacts;
import io.longhaul.view.VerdictCard;
import io.longhaul.view.Words;
import io.longhaul.view.page.pages.JteverdictsGenerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Verdicts and horizon: what holds, what comes if the last four weeks repeat, and what would
/// change it.
public final class VerdictsPage implements Page {
  static final String NAME = "verdicts";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "Verdicts and horizon";
  }

  @Override
  public boolean hasRange() {
    return false;
  }

  @Override
  public String main(Shown shown) {
    return Markup.of(out -> JteverdictsGenerated.render(out, null, view(shown)));
  }

  @Override
  public List<Drawing> drawings(Shown shown) {
    return List.of(HorizonGraph.of(shown));
  }

  private static View view(Shown shown) {
    var horizon = HorizonGraph.of(shown);
    return new View(shown, Stack.of(shown, NAME, List.of(horizon), List.of()));
  }

  /// What the template is filled with.
  public record View(Shown shown, Stack horizon) {
    private static final int DAYS_LINKED = 14;

    public List<VerdictCard> crossed() {
      return shown.report().verdicts();
    }

    /// What is said where no line is crossed.
    public String noneCrossed() {
      return switch (shown.report().answer().pace()) {
        case "cannot-tell" -> "No line is judged: these traces do not carry an answer.";
        case "unclear" -> "No line is certainly crossed.";
        default -> "No line is crossed.";
      };
    }

    /// The latest days that a verdict rests on, each with the address of its page.
    public List<DayLink> days(VerdictCard verdict) {
      var links = new ArrayList<DayLink>();
      for (var range : verdict.days().reversed()) {
        for (var date : dates(range).reversed()) {
          if (links.size() < DAYS_LINKED) {
            links.add(new DayLink(Figures.shortDay(date), shown.link("/day/" + date)));
          }
        }
      }
      return links;
    }

    private static List<LocalDate> dates(RestFacts.Days range) {
      return LocalDate.parse(range.from()).datesUntil(LocalDate.parse(range.until())).toList();
    }

    /// How many days more there are than links.
    public String further(VerdictCard verdict) {
      long all = verdict.days().stream().mapToLong(RestFacts.Days::days).sum();
      long more = all - days(verdict).size();
      return more <= 0 ? "" : "and " + Words.count(more, "day") + " more";
    }

    /// The lines that are kept, as far as is known.
    public List<String> kept() {
      return Rules.all().stream()
          .filter(rule -> shown.answer().findings().get(rule) instanceof Finding.Kept)
          .map(rule -> Words.sentence(rule.line()))
          .toList();
    }

    public List<String> untold() {
      return shown.report().untold().stream().map(line -> line.sentence()).toList();
    }

    /// Without an outlook its chart says why there is none.
    public List<String> horizonNotes() {
      var outlook = shown.report().outlook();
      return outlook == null ? List.of() : outlook.sentences();
    }

    public List<String> remedies() {
      var outlook = shown.report().outlook();
      return outlook == null
          ? List.of()
          : outlook.remedies().stream().map(change -> change.sentence()).toList();
    }

    public Chart.Table ownNormal() {
      return new Chart.Table(
          "The last four weeks against your own past",
          List.of("Figure", "last four weeks", "60 days before", "year before"),
          shown.report().ownNormal().stream().map(OwnFigure::cells).toList());
    }
  }

  /// A day and its address.
  public record DayLink(String words, String address) {}
}
