package io.longhaul.accuracy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The "996 index" as code996 publishes it, with its thresholds, on commits as its clock shows
/// them.
///
/// The standard day starts at the tenth percentile of the first commits of the weekdays between
/// 05:00 and 12:00, rounded down to half an hour (09:00 without any), and lasts nine hours. With y
/// commits inside it and x outside, m on weekdays and n on weekends:
///
/// ```
/// overtime = round(x + y * n / (m + n))
/// index    = 3 * ceil(100 * overtime / (x + y))
/// ```
///
/// @param startMinute when the standard day starts, minutes after midnight
/// @param sampleDays weekdays that it was learned from
/// @param index 0 is the best; 100 is meant to be 996
/// @see <a href="https://github.com/hellodigua/code996">code996</a>
public record Code996(int startMinute, int sampleDays, int index) {
  /// Fewer commits are refused.
  public static final int FEWEST_COMMITS = 50;

  /// Above it the words are "bad", "very bad" and "extreme"; from 49 to it "poor".
  public static final int BAD = 63;

  private static final int EARLIEST = 5 * 60;
  private static final int LATEST = 12 * 60;
  private static final int NINE_O_CLOCK = 9 * 60;
  private static final int STANDARD_MINUTES = 9 * 60;
  private static final int DAY_MINUTES = 24 * 60;
  private static final double START_QUANTILE = 0.10;

  /// Reads commits; empty when they are refused.
  public static Optional<Code996> of(List<LocalDateTime> commits) {
    if (commits.size() < FEWEST_COMMITS) {
      return Optional.empty();
    }
    var first = new TreeMap<LocalDate, Integer>();
    for (var commit : commits) {
      if (!isWeekend(commit)) {
        first.merge(commit.toLocalDate(), minute(commit), Math::min);
      }
    }
    var sample =
        first.values().stream().filter(at -> at >= EARLIEST && at <= LATEST).sorted().toList();
    int start = sample.isEmpty() ? NINE_O_CLOCK : floor30(quantile(sample));
    return Optional.of(new Code996(start, sample.size(), index(commits, start)));
  }

  /// The index with a standard day that starts at that minute.
  public static int index(Collection<LocalDateTime> commits, int startMinute) {
    int end = Math.min(startMinute + STANDARD_MINUTES, DAY_MINUTES);
    long inside =
        commits.stream().filter(at -> minute(at) >= startMinute && minute(at) < end).count();
    long outside = commits.size() - inside;
    long weekend = commits.stream().filter(Code996::isWeekend).count();
    long overtime = Math.round(outside + inside * (double) weekend / commits.size());
    return 3 * (int) Math.ceil(100.0 * overtime / commits.size());
  }

  /// Whether the words claim overwork.
  public boolean isBad() {
    return index > BAD;
  }

  private static int quantile(List<Integer> ascending) {
    return ascending.get((int) Math.floor((ascending.size() - 1) * START_QUANTILE));
  }

  private static int floor30(int minute) {
    return minute / 30 * 30;
  }

  private static int minute(LocalDateTime at) {
    return at.getHour() * 60 + at.getMinute();
  }

  private static boolean isWeekend(LocalDateTime at) {
    return at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
