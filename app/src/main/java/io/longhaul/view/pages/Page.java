package io.longhaul.view.pages;

import java.util.List;

/// One page of the web app.
public interface Page {
  /// The first part of its address, without a slash: `load`.
  String name();

  /// What the navigation and the window call it: `Load and recovery`.
  String title();

  /// The content of `<main>`: safe markup without script, style attribute or event handler. It
  /// begins with an `h1`.
  String main(Shown shown);

  /// What can be downloaded, each at `/NAME/CHART.svg` and `/NAME/CHART.csv` (of a day
  /// `/day/DATE/CHART.svg`), with the range of the page.
  default List<Drawing> drawings(Shown shown) {
    return List.of();
  }

  /// The scripts that it needs, by their names in `web` among the resources: `cursor.js`.
  default List<String> scripts() {
    return List.of();
  }

  /// Whether it shows something that goes on, so that a browser without scripts asks for it again.
  default boolean isUnfinished() {
    return false;
  }

  /// Whether the navigation lists it; a page about one day is reached from others.
  default boolean isInNavigation() {
    return true;
  }

  /// Whether it shows the days of the range, so that another range can be chosen.
  default boolean hasRange() {
    return true;
  }
}
