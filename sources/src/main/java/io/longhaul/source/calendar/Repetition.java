package io.longhaul.source.calendar;

import io.longhaul.source.Unusable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/// A rule of recurrence (RFC 5545, 3.3.10), expanded on the clock that it is told on. Its `UNTIL`
/// is told apart, since calendars write it as a day, as UTC or as a reading of the event's own
/// clock whatever the event's begin is.
///
/// @param rule without its `UNTIL`
/// @param until its `UNTIL`, or null
record Repetition(RecurrenceRule rule, @Nullable Stamp until) {
  /// What happens more often than once a day is no meeting.
  private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");

  /// Steps of a rule that are taken for one series, those before its first that counts included.
  private static final int MOST_STEPS = 400_000;

  static Repetition of(String text) throws Unusable {
    var kept = new ArrayList<String>();
    Stamp until = null;
    boolean isSlow = false;
    for (var part : text.strip().toUpperCase(Locale.ROOT).split(";", -1)) {
      int equals = part.indexOf('=');
      var value = part.substring(equals + 1).strip();
      if (part.startsWith("UNTIL=")) {
        until = value.isEmpty() ? null : Stamp.of(value, null);
      } else if (!part.isBlank()) {
        isSlow |= part.startsWith("FREQ=") && FREQUENCIES.contains(value);
        kept.add(part.strip());
      }
    }
    if (!isSlow) {
      throw new Unusable("it repeats more often than daily, or by a rule that cannot be read");
    }
    try {
      var rule = new RecurrenceRule(String.join(";", kept), RecurrenceRule.RfcMode.RFC5545_LAX);
      return new Repetition(rule, until);
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
      throw new Unusable("it repeats by a rule that cannot be read");
    }
  }

  /// The readings of the clock at which it takes place, in time order.
  ///
  /// @param start the first
  /// @param counts which of them are asked for
  /// @param isOver whether one lies behind the last that is asked for
  /// @param most how many are given at most
  List<LocalDateTime> from(
      LocalDateTime start,
      Predicate<LocalDateTime> counts,
      Predicate<LocalDateTime> isOver,
      int most)
      throws Unusable {
    var found = new ArrayList<LocalDateTime>();
    try {
      RecurrenceRuleIterator iterator = rule.iterator(clock(start));
      for (int i = 0; i < MOST_STEPS && found.size() < most && iterator.hasNext(); i++) {
        var next = reading(iterator.nextDateTime());
        if (isOver.test(next)) {
          break;
        }
        if (counts.test(next)) {
          found.add(next);
        }
      }
      return found;
    } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
      throw new Unusable("it repeats by a rule that cannot be expanded");
    }
  }

  private static DateTime clock(LocalDateTime time) {
    return new DateTime(
        DateTime.UTC,
        time.getYear(),
        time.getMonthValue() - 1,
        time.getDayOfMonth(),
        time.getHour(),
        time.getMinute(),
        time.getSecond());
  }

  private static LocalDateTime reading(DateTime time) {
    return LocalDateTime.of(
        time.getYear(),
        time.getMonth() + 1,
        time.getDayOfMonth(),
        time.getHours(),
        time.getMinutes(),
        time.getSeconds());
  }
}
