package io.longhaul.source.sleep;

import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.Table;
import io.longhaul.source.Unusable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A table of one's own, or of a tool that is not known: a column that says the begin and one that
/// says the end, in words that people use. Withings' `sleep.csv` is one.
final class Spreadsheet implements RowReader {
  private static final List<String> BEGINS =
      List.of("asleep", "sleep", "start", "begin", "From", "sleep time", "Start Time");
  private static final List<String> ENDS =
      List.of("awake", "wake", "end", "stop", "To", "wake time", "End Time");

  private static final int FEWEST_DIGITS_OF_MILLIS = 12;

  @Override
  public boolean heads(Set<String> columns) {
    return isAnyOf(BEGINS, columns) && isAnyOf(ENDS, columns);
  }

  private static boolean isAnyOf(List<String> names, Set<String> columns) {
    return names.stream().anyMatch(name -> columns.contains(name.toLowerCase(Locale.ROOT)));
  }

  @Override
  public Outcome take(Table.Row row, Owner owner) throws Unusable {
    return new Sleep(
            moment(first(row, BEGINS), owner),
            moment(first(row, ENDS), owner),
            Sleep.Sort.UNTOLD,
            Sleep.Told.STRETCH,
            "table",
            null)
        .outcome(owner);
  }

  private static @Nullable String first(Table.Row row, List<String> names) {
    for (var name : names) {
      if (row.has(name)) {
        return row.text(name);
      }
    }
    return null;
  }

  private static Moment moment(@Nullable String text, Owner owner) throws Unusable {
    if (text == null || !text.matches("\\d{9,16}")) {
      return Moment.of(text, owner);
    }
    long number = Numbers.whole(text);
    return text.length() < FEWEST_DIGITS_OF_MILLIS
        ? Moment.ofSeconds((double) number)
        : Moment.ofMillis(number);
  }
}
