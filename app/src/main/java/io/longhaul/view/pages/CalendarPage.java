package io.longhaul.view.pages;

import io.longhaul.view.page.pages.JtecalendarGenerated;
import java.util.ArrayList;
import java.util.List;

/// Calendar: a month after the other as tiles, weekly totals, and the year as a heat map.
public final class CalendarPage implements Page {
  private static final int MONTHS_SHOWN = 13;

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
    return List.copyOf(YearGraph.of(shown, Tiles.of(shown)));
  }

  private static View view(Shown shown) {
    var tiles = Tiles.of(shown);
    var months = new ArrayList<Month>();
    for (var month = tiles.lastMonth();
        !month.isBefore(tiles.firstMonth()) && months.size() < MONTHS_SHOWN;
        month = month.minusMonths(1)) {
      months.add(Month.of(month, tiles));
    }
    var years =
        YearGraph.of(shown, tiles).stream()
            .map(year -> Stack.of(shown, "calendar", List.of(year), List.of()))
            .toList();
    var oldest = tiles.lastMonth().minusMonths(MONTHS_SHOWN - 1L);
    return new View(months, years, tiles.firstMonth().isBefore(oldest));
  }

  /// What the template is filled with.
  ///
  /// @param months the newest first
  /// @param years the newest first
  /// @param hasMore whether months are left out
  public record View(List<Month> months, List<Stack> years, boolean hasMore) {
    public View {
      months = List.copyOf(months);
      years = List.copyOf(years);
    }
  }
}
