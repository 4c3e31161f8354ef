package io.longhaul.cli;

import io.longhaul.law.LawRule;
import io.longhaul.source.SourceException;
import io.longhaul.source.git.GitOptions;
import io.longhaul.time.Bound;
import io.longhaul.verdict.Asked;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a report is asked for, and in which form.
final class ReportOptions {
  @Mixin private MeOption me = new MeOption();
  @Mixin private WindowOptions window = new WindowOptions();
  @Mixin private LawOption law = new LawOption();
  @Mixin private GitOption git = new GitOption();
  @Mixin private DaysOffOption daysOff = new DaysOffOption();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "Your time zone, for acts that are stored without theirs, such as Europe/Berlin.")
  private @Nullable String zone;

  @Option(
      names = "--now",
      paramLabel = "TIME",
      description =
          "Ask as if it were this time, so that an answer can be repeated; without an offset it is"
              + " read in --zone, else as UTC.")
  private @Nullable String now;

  @Option(
      names = "--explain",
      description =
          "Also list your own acts that do not count, or count weakly, by reason (not in the page"
              + " of --html).")
  private boolean explain;

  @Option(
      names = "--all-lines",
      description =
          "Show every line that is crossed, not the first five, and those that cannot be judged"
              + " (the page and the JSON have them all).")
  private boolean allLines;

  @Option(names = "--json", description = "Print the report as JSON (docs/report.md).")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write the report as one self-contained page.")
  private @Nullable String html;

  @Option(names = "--no-color", description = "No colour on a terminal either.")
  private boolean noColor;

  /// Takes what was said once where nothing is said now.
  void fill(Preferences preferences) {
    zone = zone == null ? preferences.zone() : zone;
    daysOff.fill(preferences);
    law.fill(preferences);
  }

  List<String> addresses() throws Mistake {
    return me.addresses();
  }

  Asked asked(InstantSource clock) throws Mistake {
    var zoneId = zoneId();
    return new Asked(window.window(), now(clock, zoneId), zoneId);
  }

  DaysOffOption.Known daysOff() throws Mistake, SourceException {
    return daysOff.known();
  }

  /// The rules of law to be held against; none unless asked for.
  List<LawRule> law() throws Mistake {
    return law.rules();
  }

  GitOptions git() {
    return git.options();
  }

  /// Whether something was said about how repositories are to be read, which is not of a store.
  boolean isAboutRepositories() {
    return me.given() || git.given();
  }

  boolean explain() {
    return explain;
  }

  boolean allLines() {
    return allLines;
  }

  boolean json() {
    return json;
  }

  @Nullable String html() {
    return html;
  }

  boolean noColor() {
    return noColor;
  }

  private @Nullable ZoneId zoneId() throws Mistake {
    return zoneId(zone);
  }

  /// The zone that `--zone` names.
  static @Nullable ZoneId zoneId(@Nullable String zone) throws Mistake {
    if (zone == null) {
      return null;
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new Mistake(
          "--zone takes a name such as Europe/Berlin or an offset such as +02:00, not '"
              + zone
              + "'");
    }
  }

  private Instant now(InstantSource clock, @Nullable ZoneId zoneId) throws Mistake {
    return now(now, clock, zoneId);
  }

  /// The moment of asking that `--now` names.
  static Instant now(@Nullable String now, InstantSource clock, @Nullable ZoneId zoneId)
      throws Mistake {
    if (now == null) {
      return clock.instant();
    }
    var bound =
        WindowOptions.read(now)
            .orElseThrow(() ->
                new Mistake("--now takes a time such as 2026-01-01T09:00Z, not '" + now + "'"));
    return switch (bound) {
      case Bound.AtInstant at -> at.instant();
      case Bound.AtLocalTime at ->
          at.localTime().atZone(zoneId == null ? ZoneOffset.UTC : zoneId).toInstant();
    };
  }
}
