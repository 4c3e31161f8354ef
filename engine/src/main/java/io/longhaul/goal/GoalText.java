package io.longhaul.goal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads goals in plain words. Numbers are digits or words up to twelve; case does not matter, nor
/// whether blanks are hyphens.
final class GoalText {
  private static final String NUMBER = "([a-z]+|\\d{1,2}(?:\\.\\d+)?)";
  private static final String TIME = "(\\d{1,2})(?::(\\d{2}))?";

  private static final Pattern FREE = Pattern.compile(NUMBER + " free days?(?: (?:a|per) week)?");
  private static final Pattern STOP =
      Pattern.compile(
          "stop by " + TIME + "(?: (?:on )?" + NUMBER + " days (?:out )?of " + NUMBER + ")?");
  private static final Pattern REST =
      Pattern.compile(NUMBER + " ?(?:h|hours?)(?: of rest)? between days");
  private static final Pattern AGENTS =
      Pattern.compile("no (?:agents?|agent left to babysit|jobs?) after " + TIME);

  private static final List<String> NUMBERS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private GoalText() {}

  static Goal read(String text) {
    var words = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ");
    var free = FREE.matcher(words);
    if (free.matches()) {
      return new Goal.FreeDays(whole(free.group(1)));
    }
    var stop = STOP.matcher(words);
    if (stop.matches()) {
      return new Goal.StopBy(time(stop, 1), stop.group(3) == null ? 0 : late(stop));
    }
    var rest = REST.matcher(words);
    if (rest.matches()) {
      return new Goal.RestBetween(Duration.ofMinutes(Math.round(60 * number(rest.group(1)))));
    }
    var agents = AGENTS.matcher(words);
    if (agents.matches()) {
      return new Goal.NoAgents(time(agents, 1));
    }
    throw new IllegalArgumentException(
        "a goal is like 'a free day a week', 'stop by 20:00 on 4 days of 5', '11 h between days',"
            + " 'no agents after 22:00'");
  }

  private static int late(MatchResult stop) {
    int kept = whole(stop.group(3));
    int of = whole(stop.group(4));
    if (kept < 1 || of > Goal.WEEK_DAYS || kept > of) {
      throw new IllegalArgumentException(
          "days to stop by a time are some of at most 7, not " + kept + " of " + of);
    }
    return of - kept;
  }

  private static LocalTime time(MatchResult match, int group) {
    var minutes = match.group(group + 1);
    try {
      int hour = Integer.parseInt(match.group(group));
      return LocalTime.of(
          hour == 24 && (minutes == null || minutes.equals("00")) ? 0 : hour,
          minutes == null ? 0 : Integer.parseInt(minutes));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a time is like 20:00, not " + match.group(), e);
    }
  }

  private static int whole(String text) {
    double number = number(text);
    if (number != Math.rint(number)) {
      throw new IllegalArgumentException("days are whole ones, not " + text);
    }
    return (int) number;
  }

  private static double number(String text) {
    if (text.equals("a")) {
      return 1;
    }
    int word = NUMBERS.indexOf(text);
    if (word >= 0) {
      return word;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no number up to twelve", e);
    }
  }
}
