package io.longhaul.view;

import io.longhaul.view.ShockReport.Event;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/// What marked events did, for a terminal, 80 columns.
public final class ShockPage {
  private ShockPage() {}

  /// The whole page.
  public static String of(ShockReport report, Ink ink) {
    var page = new TextPage(ink);
    for (var event : report.events()) {
      page.blank().headline(headline(event));
      if (event.cannotTell() == null) {
        effects(event, page, ink);
      }
    }
    if (report.events().stream().anyMatch(event -> event.cannotTell() == null)) {
      page.blank().prose(ShockWords.CAVEAT + " (docs/models/shock.md).");
    }
    return page.blank().toString();
  }

  private static String headline(Event event) {
    return event.name()
        + ", "
        + Figures.weekday(LocalDate.parse(event.date()))
        + ": "
        + Words.sentence(ShockWords.told(event)).substring(0, 1).toLowerCase(Locale.ROOT)
        + Words.sentence(ShockWords.told(event)).substring(1);
  }

  private static void effects(Event event, TextPage page, Ink ink) {
    page.blank()
        .line(
            ink.dim(
                String.format(
                    Locale.ROOT,
                    "%-18s%-18s%s",
                    Objects.requireNonNull(event.before()).weeks() + " weeks before",
                    Objects.requireNonNull(event.after()).weeks() + " weeks from it",
                    "difference a week")));
    for (var facet : event.effects()) {
      page.label(ShockWords.label(facet))
          .line(
              String.format(
                  Locale.ROOT,
                  "%-18s%-18s%s",
                  ShockWords.range(facet, facet.before()),
                  ShockWords.range(facet, facet.after()),
                  ShockWords.signed(facet)));
    }
    if (!ShockWords.nights(event).isEmpty()) {
      page.prose(ShockWords.nights(event));
    }
    page.prose(ShockWords.others(event));
    if (!event.near().isEmpty()) {
      page.prose(ShockWords.near(event));
    }
  }
}
