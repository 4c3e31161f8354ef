package io.longhaul.view;

import io.longhaul.load.Load;
import io.longhaul.load.UsualRange;
import io.longhaul.time.Estimate;
import io.longhaul.verdict.Answer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Hours a week at present, and what is usual for the person.
///
/// @param from first of the 28 days behind `present`
/// @param until the day after the last of them
/// @param present the average week, hours
/// @param activeDays days with a trace among the 28
/// @param usual the person's usual range, or null when there are too few past weeks
/// @param comparison `below`, `within` or `above` the usual range, or `unknown`; a departure takes
///   a tenth more than the range, since one month in two lies a little outside
public record HoursPerWeek(
    String from,
    String until,
    Hours present,
    int activeDays,
    @Nullable Usual usual,
    String comparison) {

  /// The person's past weeks, hours a week: quartiles and median.
  public record Usual(double least, double likely, double most, int weeks) {
    static Usual of(UsualRange range) {
      return new Usual(
          Hours.tenth(range.low()),
          Hours.tenth(range.median()),
          Hours.tenth(range.high()),
          range.weeks());
    }
  }

  static HoursPerWeek of(Answer answer) {
    Load load = answer.load();
    var present = Hours.of(load.present().week());
    var usual = load.usual().map(Usual::of).orElse(null);
    return new HoursPerWeek(
        answer.today().minusWeeks(4).toString(),
        answer.today().toString(),
        present,
        load.present().days(),
        usual,
        load.usual()
            .map(range -> range.standing(Estimate.hours(load.present().week().likely())))
            .map(standing -> standing.name().toLowerCase(Locale.ROOT))
            .orElse("unknown"));
  }
}
