package io.longhaul.view.pages;

import io.longhaul.view.Chart;
import io.longhaul.view.Figures;
import io.longhaul.view.TaperPage;
import io.longhaul.view.TaperReport;
import io.longhaul.view.Words;
import io.longhaul.view.page.pages.JtetaperGenerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Less work before a date, in three shapes side by side.
public final class TaperingPage implements PartOfPlan {
  private static final String ADDRESS = "plan/taper";
  private static final double TOP = 20;
  private static final double HEIGHT = 130;
  private static final double AXIS = 24;
  private static final double ROOM = 0.1;

  private final Asked asked;
  private final @Nullable TaperReport report;
  private final @Nullable String wrong;

  /// What was asked, as it was written.
  public record Asked(String date, String days, String reduction, String hours) {
    String query() {
      return "?date="
          + Address.part(date)
          + "&days="
          + Address.part(days)
          + "&reduction="
          + Address.part(reduction)
          + (hours.isEmpty() ? "" : "&hours=" + Address.part(hours));
    }
  }

  /// The page of one request.
  ///
  /// @param report null where nothing is asked, or what is asked cannot be
  /// @param wrong why it cannot be, else null
  public TaperingPage(Asked asked, @Nullable TaperReport report, @Nullable String wrong) {
    this.asked = asked;
    this.report = report;
    this.wrong = wrong;
  }

  @Override
  public List<String> scripts() {
    return List.of("cursor.js");
  }

  @Override
  public String main(Shown shown) {
    var view = new View(asked, wrong, report == null ? null : new Result(report, asked.query()));
    return Markup.of(out -> JtetaperGenerated.render(out, null, view));
  }

  @Override
  public List<Drawing> drawings(Shown shown) {
    return report == null ? List.of() : List.of(graph(report));
  }

  /// What the template is filled with.
  public record View(Asked asked, @Nullable String wrong, @Nullable Result result) {}

  /// What came of it.
  public record Result(TaperReport report, String query) {
    /// All of it in a sentence.
    public String headline() {
      return TaperPage.headline(report);
    }

    public Stack stack() {
      return Stack.of(ADDRESS, query, List.of(graph(report)), List.of());
    }

    /// Balance on the morning of the date, with each shape.
    public Chart.Table balance() {
      var columns = new ArrayList<>(List.of("Figure"));
      var row = new ArrayList<>(List.of("Balance on the day, hours a day"));
      for (var shape : report.shapes()) {
        columns.add(Words.capital(shape.shape()));
        row.add(String.format(Locale.ROOT, "%+.2f", shape.balance()));
      }
      return new Chart.Table("Balance on the morning of the day", columns, List.of(row));
    }
  }

  private static Graph graph(TaperReport report) {
    var from = LocalDate.parse(report.shapes().getFirst().from());
    int days = report.shapes().getFirst().hours().size();
    double most =
        report.shapes().stream()
            .flatMap(shape -> shape.hours().stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    var scale = Scale.over(0, Math.max(1, most), TOP, HEIGHT);
    var plot =
        new Plot(
            "taper",
            "Hours of each day before the date",
            "A bar for each shape on each day with work: all at once, evenly less, and less and"
                + " less slowly.",
            scale.bottom() + AXIS,
            days);
    scale.draw(plot, "hours");
    new DateAxis(from.datesUntil(from.plusDays(days)).toList())
        .draw(plot, scale.top(), scale.bottom());
    double width = (1 - 2 * ROOM) / report.shapes().size();
    var key = new ArrayList<Key>();
    for (int i = 0; i < report.shapes().size(); i++) {
      var shape = report.shapes().get(i);
      var pen = new Pen();
      for (int day = 0; day < days; day++) {
        double left = day + ROOM + i * width;
        if (shape.hours().get(day) > 0) {
          pen.box(left, left + 0.86 * width, scale.y(shape.hours().get(day)), scale.y(0));
        }
      }
      plot.path(TriedDays.bar(i), pen);
      key.add(new Key(Key.Shape.BAR, TriedDays.bar(i), shape.shape()));
    }
    return Graph.of("taper", "Hours of each day", plot, key, sheet(report, from, days));
  }

  private static Sheet sheet(TaperReport report, LocalDate from, int days) {
    var columns = new ArrayList<>(List.of("Day"));
    report.shapes().forEach(shape -> columns.add(Words.capital(shape.shape()) + ", h"));
    var rows = new ArrayList<Sheet.Row>();
    for (int i = 0; i < days; i++) {
      int day = i;
      var date = from.plusDays(day);
      rows.add(
          new Sheet.Row(
              date.toString(),
              Figures.weekday(date),
              null,
              report.shapes().stream()
                  .map(shape -> Figures.hours(shape.hours().get(day)))
                  .toList()));
    }
    return new Sheet("Hours of each day before the date", columns, rows);
  }
}
