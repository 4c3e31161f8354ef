package io.longhaul.cli;

import io.longhaul.time.Bound;
import io.longhaul.time.Window;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The time that is asked about.
final class WindowOptions {
  private static final int DATE_LENGTH = 10;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description =
          "Only acts from this time on: 2026-01-01 (that is 00:00), 2026-01-01T09:00, or with an"
              + " offset. Without one it is read on the clock of each act.")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "TIME", description = "Only acts before this time.")
  private @Nullable String until;

  Window window() throws Mistake {
    var window = new Window(bound("--since", since), bound("--until", until));
    if (isEmpty(window)) {
      throw new Mistake("--since " + since + " is not before --until " + until);
    }
    return window;
  }

  /// Whether nothing can lie inside; a local time and an instant cannot be compared.
  private static boolean isEmpty(Window window) {
    return (window.since() instanceof Bound.AtInstant since
            && window.until() instanceof Bound.AtInstant until
            && !since.instant().isBefore(until.instant()))
        || (window.since() instanceof Bound.AtLocalTime from
            && window.until() instanceof Bound.AtLocalTime to
            && !from.localTime().isBefore(to.localTime()));
  }

  private static @Nullable Bound bound(String option, @Nullable String text) throws Mistake {
    return text == null
        ? null
        : read(text)
            .orElseThrow(() ->
                new Mistake(
                    option
                        + " takes a time such as 2026-01-01, 2026-01-01T09:00 or"
                        + " 2026-01-01T09:00+01:00, not '"
                        + text
                        + "'"));
  }

  /// A time with an offset, a local time, or a date, which means its first moment.
  static Optional<Bound> read(String text) {
    try {
      if (text.length() == DATE_LENGTH) {
        return Optional.of(new Bound.AtLocalTime(LocalDate.parse(text).atStartOfDay()));
      }
      return Optional.of(
          hasOffset(text)
              ? new Bound.AtInstant(OffsetDateTime.parse(text).toInstant())
              : new Bound.AtLocalTime(LocalDateTime.parse(text)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static boolean hasOffset(String text) {
    return text.indexOf('+', DATE_LENGTH) > 0
        || text.indexOf('-', DATE_LENGTH) > 0
        || text.endsWith("Z");
  }
}
