package io.longhaul.view.pages;

import io.longhaul.evidence.Correction;
import io.longhaul.store.AuditEntry;
import io.longhaul.view.Chart;
import io.longhaul.view.Figures;
import io.longhaul.view.SourceRow;
import io.longhaul.view.StoreWords;
import io.longhaul.view.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the template of the last page is filled with.
public record PrivacyView(Shown shown, PrivacyPage.Kept kept) {
  private static final int ENTRIES_SHOWN = 50;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /// How a figure comes about.
  ///
  /// @param page of the documentation that has the rest, with its sources
  public record Formula(String figure, String how, String page) {}

  public String kept(SourceRow row) {
    return row.pieces() == 0
        ? "No evidence."
        : Words.count(row.pieces(), "piece")
            + " of evidence, "
            + Words.count(row.acts(), "act")
            + " among them.";
  }

  /// How far it reaches, and how often.
  public String coverage(SourceRow row) {
    if (row.firstDay() == null) {
      return "Nothing yet.";
    }
    long weeks = row.daysAWeek().stream().filter(days -> days > 0).count();
    return Figures.day(row.firstDay())
        + " to "
        + Figures.day(row.lastDay())
        + "; a trace in "
        + weeks
        + " of the last "
        + row.daysAWeek().size()
        + " weeks. A week without one is not known.";
  }

  public String read(SourceRow row) {
    if (!row.isThere()) {
      return "It is not there any more; what it gave is kept.";
    }
    return row.read() == null
        ? "Not read yet."
        : "Last read " + StoreWords.ago(Instant.parse(row.read()), asked()) + ".";
  }

  /// Every field that its source reads, and what for; null where nothing was read.
  public Chart.@Nullable Table fields(SourceRow row) {
    var contract = kept.contracts().get(row.source());
    return contract == null
        ? null
        : new Chart.Table(
            "Every field that " + contract.title() + " gives is listed here; no other is read",
            List.of("Field", "What for"),
            contract.fields().stream()
                .map(field -> List.of(field.path(), field.purpose()))
                .toList());
  }

  /// What it leaves where it is.
  public List<String> thrownAway(SourceRow row) {
    var contract = kept.contracts().get(row.source());
    return contract == null ? List.of() : contract.thrownAway();
  }

  public String rejects(SourceRow row) {
    return row.rejected() == 0
        ? "None."
        : Words.count(row.rejected(), "piece") + " of input cannot be used; the first of them:";
  }

  private Instant asked() {
    return shown.answer().asked().now();
  }

  /// What the person said about their time.
  public String words(Correction correction) {
    var what =
        switch (correction.what()) {
          case NOT_ME -> "not me";
          case WAS_RESTING -> "was resting";
          case WAS_WORKING -> "was working";
          case WRONG_ZONE -> "wrong zone; it was " + correction.zone();
        };
    var when = TIME.format(correction.when().start());
    return correction.when().duration().isZero()
        ? when + ": " + what
        : when + " to " + TIME.format(correction.when().end()) + ": " + what;
  }

  public List<Correction> corrections() {
    return shown.corrections();
  }

  public String auditWords() {
    var count = Words.count(kept.audit().size(), "entry", "entries");
    return kept.isAuditWhole()
        ? count + ", each with a hash over the one before: none was changed or taken out."
        : count + ", and they do NOT follow from each other: somebody changed the audit.";
  }

  /// The newest first.
  public Chart.Table audit() {
    var newest = kept.audit().reversed();
    var rows =
        newest.subList(0, Math.min(ENTRIES_SHOWN, newest.size())).stream()
            .map(PrivacyView::cells)
            .toList();
    return new Chart.Table(
        "The newest entries first; the export has all of them",
        List.of("Number", "When", "What", "On what"),
        rows);
  }

  private static List<String> cells(AuditEntry entry) {
    return List.of(
        Long.toString(entry.number()), TIME.format(entry.at()), entry.act(), entry.detail());
  }

  /// Where each figure comes from.
  public List<Formula> formulas() {
    return List.of(
        new Formula(
            "Hours",
            "acts closer than your own usual gap are one session; with the likely work before the"
                + " first act; least counts only what lies between close acts",
            "docs/models/session.md, docs/models/hours.md"),
        new Formula("Day", "turns at 04:00, or opposite to your own hours", "docs/models/day.md"),
        new Formula(
            "Base, Recent and Balance",
            "exponential averages of the day's hours over 42 and 7 days; Balance is Base less"
                + " Recent",
            "docs/models/load-series.md"),
        new Formula(
            "Rest", "from the last act of a day to the first of the next", "docs/models/rest.md"),
        new Formula(
            "Regime",
            "start, end and days a week that best explain when acts come, with a chance for each"
                + " name",
            "docs/models/regime.md"),
        new Formula(
            "Own normal", "the last four weeks against your own year", "docs/models/own-normal.md"),
        new Formula("Lines", "published limits, each with its source", "docs/models/verdict.md"),
        new Formula(
            "Horizon", "the last four weeks put forward, day by day", "docs/models/outlook.md"));
  }
}
