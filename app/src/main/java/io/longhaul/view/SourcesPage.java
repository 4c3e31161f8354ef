package io.longhaul.view;

import java.time.Instant;

/// What is connected, for a terminal: 80 columns, readable without colour.
public final class SourcesPage {
  private SourcesPage() {}

  public static String of(ConnectedSources all, Ink ink) {
    var page = new TextPage(ink);
    page.blank()
        .headline(
            all.sources().isEmpty()
                ? "Nothing is connected to the store in " + all.store() + "."
                : Words.count(all.sources().size(), "source")
                    + " connected to the store in "
                    + all.store()
                    + ".");
    for (var row : all.sources()) {
      row(page, row, Instant.parse(all.asOf()));
    }
    page.blank();
    if (all.sources().isEmpty()) {
      page.quiet("longhaul add git ~/code connects your repositories.");
    } else {
      page.quiet(
          "A sign for each of the last 52 weeks: · no trace (which is not rest), ░ on 1 or 2 days,"
              + " ▓ on 3 or 4, █ on 5 or more.");
    }
    return page.toString();
  }

  private static void row(TextPage page, SourceRow row, Instant now) {
    page.section(row.source()).prose(row.place());
    if (!row.isThere()) {
      page.prose("It is not there any more; what it gave is kept.");
    }
    page.prose(kept(row)).line(bar(row));
    page.prose(
        row.read() == null
            ? "Not read yet."
            : "Last read " + StoreWords.ago(Instant.parse(row.read()), now) + ".");
    if (!row.account().isEmpty()) {
      page.prose(Words.sentence(row.account()));
    }
    if (!row.note().isEmpty()) {
      page.prose(Words.sentence(row.note()));
    }
    if (row.rejected() > 0) {
      page.prose(
          Words.count(row.rejected(), "piece") + " of input cannot be used; the first of them:");
      row.firstRejected().forEach(each -> page.item(each.place() + ": " + each.reason()));
    }
    page.prose(row.contract() + " longhaul sources show " + row.source() + " names every field.");
  }

  private static String kept(SourceRow row) {
    if (row.pieces() == 0) {
      return "No evidence.";
    }
    return Words.count(row.pieces(), "piece")
        + " of evidence, "
        + Words.count(row.acts(), "act")
        + " among them, "
        + Figures.day(row.firstDay())
        + " to "
        + Figures.day(row.lastDay())
        + ".";
  }

  private static String bar(SourceRow row) {
    var bar = new StringBuilder();
    for (int days : row.daysAWeek()) {
      bar.append(days == 0 ? '·' : days <= 2 ? '░' : days <= 4 ? '▓' : '█');
    }
    return bar.toString();
  }
}
