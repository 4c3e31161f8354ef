package io.longhaul.view.pages;

import io.longhaul.view.Words;
import io.longhaul.view.page.pages.JtecalendarGenerated;
import java.util.ArrayList;
import java.util.List;

/// Calendar: a month after the other as tiles, weekly totals, and the year as a heat map.
public final class CalendarPage implements Page {
  private static final int MONTHS_SHOWN = 13;
  private static final int YEARS_DRAWN = 4;
  private static final int YEARS_TOLD = 2;
  private static final int MONTHS_OF_LONG = 7;

  @Override
  public String name() {
    return "calendar";
  }

  @Override
  public String title() {
    return "Calendar";
  }

  @Override
  public String main(Shown shown) {
    return Markup.of(out -> JtecalendarGenerated.render(out, null, view(shown)));
  }

  @Override
  public List<Drawing> drawings(Shown shown) {
    return List.copyOf(YearGraph.of(Tiles.of(shown)));
  }

  private static View view(Shown shown) {
    var tiles = Tiles.of(shown);
    var months = new ArrayList<Month>();
    boolean isLong = LongPast.is(tiles.range());
    int most = isLong ? MONTHS_OF_LONG : MONTHS_SHOWN;
    for (var month = tiles.lastMonth();
        !month.isBefore(tiles.firstMonth()) && months.size() < most;
        month = month.minusMonths(1)) {
      months.add(Month.of(month, tiles));
    }
    var graphs = YearGraph.of(tiles);
    var years = new ArrayList<Stack>();
    for (var graph : graphs.stream().limit(YEARS_DRAWN).toList()) {
      var stack = Stack.of(shown, "calendar", List.of(graph), List.of());
      years.add(isLong && years.size() >= YEARS_TOLD ? stack.withoutTable() : stack);
    }
    var earlier = graphs.stream().skip(YEARS_DRAWN).map(year -> Earlier.of(shown, year)).toList();
    var oldest = tiles.lastMonth().minusMonths(most - 1L);
    return new View(months, years, earlier, tiles.firstMonth().isBefore(oldest));
  }

  /// What the template is filled with.
  ///
  /// @param months the newest first
  /// @param years the newest first
  /// @param earlier those that are not drawn, the newest first
  /// @param hasMore whether months are left out
  public record View(
      List<Month> months, List<Stack> years, List<Earlier> earlier, boolean hasMore) {
    public View {
      months = List.copyOf(months);
      years = List.copyOf(years);
      earlier = List.copyOf(earlier);
    }
  }

  /// A year that is only counted; what is downloaded has its days.
  ///
  /// @param days how many have a trace
  /// @param svg where its drawing can be downloaded
  /// @param csv where its days can be
  public record Earlier(String year, String days, String svg, String csv) {
    private static Earlier of(Shown shown, Graph graph) {
      var stack = Stack.of(shown, "calendar", List.of(graph), List.of());
      long traced =
          graph.sheet().rows().stream()
              .filter(row -> !row.cells().getFirst().equals(Sheet.UNKNOWN))
              .count();
      return new Earlier(
          graph.heading(),
          Words.count(traced, "day") + " with a trace",
          stack.download(graph, "svg"),
          stack.download(graph, "csv"));
    }
  }
}
