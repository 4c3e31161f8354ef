package io.longhaul.source.wandb;

import io.longhaul.source.Clock;
import io.longhaul.source.Owner;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The local time in a run's folder, `run-20210216_154407-…`, held against its start in UTC.
final class FolderTime {
  private static final Pattern FOLDER =
      Pattern.compile("(?:.*/)?(?:offline-)?run-(\\d{8}_\\d{6})-[^/]*");
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss", Locale.ROOT);

  /// Between the folder and the start lies what it takes to begin.
  private static final Duration NEARLY = Duration.ofMinutes(2);

  private static final long QUARTER_SECONDS = 900;

  private FolderTime() {}

  /// Where the person's clock stood: the machine's, where it is one that somebody sits at. Servers
  /// stand elsewhere, or keep UTC.
  static Offset offset(String folder, Instant start, @Nullable String system) {
    var name = FOLDER.matcher(folder);
    boolean isDesk = system != null && system.matches("(?i)(darwin|macos|windows).*");
    if (!isDesk || !name.matches()) {
      return new Offset.Unknown();
    }
    try {
      var local = LocalDateTime.parse(name.group(1), LOCAL).toInstant(ZoneOffset.UTC);
      long seconds = Duration.between(start, local).toSeconds();
      long rounded = Math.round((double) seconds / QUARTER_SECONDS) * QUARTER_SECONDS;
      boolean isNear = Math.abs(seconds - rounded) <= NEARLY.toSeconds();
      int minutes = Math.toIntExact(Math.clamp(rounded / 60, -24 * 60, 24 * 60));
      return isNear && minutes != 0 ? Clock.told(minutes / 60, minutes % 60) : new Offset.Unknown();
    } catch (DateTimeParseException e) {
      return new Offset.Unknown();
    }
  }

  /// Old versions write UTC without saying so.
  static Owner utc(Owner owner) {
    return new Owner(owner.names(), ZoneOffset.UTC, owner.now());
  }
}
