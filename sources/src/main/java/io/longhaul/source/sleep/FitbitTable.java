package io.longhaul.source.sleep;

import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.Table;
import io.longhaul.source.Unusable;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The table that Fitbit's web page exports: a line "Sleep", then the head. Times are local without
/// a zone, in one of two styles, with the day before the month in the second.
final class FitbitTable implements RowReader {
  private static final List<DateTimeFormatter> STYLES =
      List.of(style("uuuu-MM-dd h:mma"), style("dd-MM-uuuu h:mm a"));

  private static DateTimeFormatter style(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  @Override
  public boolean heads(Set<String> columns) {
    return columns.containsAll(Set.of("start time", "end time", "minutes asleep"));
  }

  @Override
  public Outcome take(Table.Row row, Owner owner) throws Unusable {
    return new Sleep(
            moment(row.text("Start Time"), owner),
            moment(row.text("End Time"), owner),
            Sleep.Sort.UNTOLD,
            Sleep.Told.SLEEP,
            "fitbit",
            null)
        .outcome(owner);
  }

  private static Moment moment(@Nullable String text, Owner owner) throws Unusable {
    for (var style : STYLES) {
      try {
        return Moment.local(LocalDateTime.parse(text == null ? "" : text, style), owner);
      } catch (DateTimeParseException e) {
        // the other style
      }
    }
    throw new Unusable("its time cannot be read");
  }
}
