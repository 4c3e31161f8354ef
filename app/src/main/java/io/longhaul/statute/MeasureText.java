package io.longhaul.statute;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.longhaul.law.FreeDayEachWeek;
import io.longhaul.law.FreeWeekday;
import io.longhaul.law.HoursOfDay;
import io.longhaul.law.HoursOfWeek;
import io.longhaul.law.MeanNight;
import io.longhaul.law.MeanWeek;
import io.longhaul.law.Measure;
import io.longhaul.law.NotVisible;
import io.longhaul.law.OvertimeMean;
import io.longhaul.law.OvertimeTotal;
import io.longhaul.law.RestEachDay;
import io.longhaul.law.RestEachWeek;
import io.longhaul.law.SpreadOfDay;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/// The columns of a row that say what is measured, as they are written.
///
/// @param kind of measure, such as `daily-rest`
/// @param threshold the line
/// @param unit its unit
/// @param window over what it is taken, such as `17 wk`
/// @param beyond the normal week where hours beyond it are measured, hours
/// @param note what the rule says where it cannot be measured
record MeasureText(
    String kind, String threshold, String unit, String window, String beyond, String note) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  static MeasureText of(NamedCsvRecord row) {
    return new MeasureText(
        row.getField("measure"),
        row.getField("threshold"),
        row.getField("unit"),
        row.getField("window"),
        row.getField("beyond"),
        row.getField("note"));
  }

  /// @throws IllegalArgumentException with what is wrong
  Measure measure() {
    boolean overtime = kind.startsWith("overtime");
    require("beyond", beyond, overtime ? "\\d{1,3}" : "");
    return switch (kind) {
      case "daily-rest" -> new RestEachDay(hours("24 h"));
      case "weekly-rest" -> new RestEachWeek(hours("7 d"));
      case "rest-day" -> freeDay();
      case "free-weekday" -> freeWeekday();
      case "day-hours" -> new HoursOfDay(hours("1 d"));
      case "day-spread" -> new SpreadOfDay(hours("1 d"));
      case "week-hours" -> new HoursOfWeek(hours("1 wk"));
      case "average-week" -> new MeanWeek(hours("\\d{1,2} wk"), count());
      case "night-average" -> new MeanNight(hours("\\d{1,2} wk"), count());
      case "overtime" ->
          new OvertimeTotal(hours("(1|12) mo"), Duration.ofHours(number(beyond)), count());
      case "overtime-mean" -> overtimeMean();
      case "not-visible" -> notVisible();
      default -> throw new IllegalArgumentException("measure '" + kind + "' is unknown");
    };
  }

  private Measure freeDay() {
    require("threshold", threshold, "1");
    require("unit", unit, "d");
    require("window", window, "7 d");
    return new FreeDayEachWeek();
  }

  private Measure freeWeekday() {
    require("threshold", threshold, "0");
    require("unit", unit, "h");
    return new FreeWeekday(DayOfWeek.valueOf(window.toUpperCase(Locale.ROOT)));
  }

  private Measure overtimeMean() {
    var most = hours("\\d-\\d{1,2} mo");
    var months = window.substring(0, window.indexOf(' ')).split("-", -1);
    return new OvertimeMean(
        most, Duration.ofHours(number(beyond)), number(months[0]), number(months[1]));
  }

  private Measure notVisible() {
    require("threshold", threshold, "");
    require("unit", unit, "");
    require("window", window, "");
    return new NotVisible(note);
  }

  private Duration hours(String windowPattern) {
    require("unit", unit, "h");
    require("window", window, windowPattern);
    return Duration.ofHours(number(threshold));
  }

  private int count() {
    return number(window.substring(0, window.indexOf(' ')));
  }

  private static int number(String text) {
    if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) == 0) {
      throw new IllegalArgumentException("'" + text + "' is no whole number from 1 to 999");
    }
    return Integer.parseInt(text);
  }

  private void require(String column, String value, String pattern) {
    if (!value.matches(pattern)) {
      throw new IllegalArgumentException(
          kind + " has a " + column + " like '" + pattern + "', not '" + value + "'");
    }
  }
}
