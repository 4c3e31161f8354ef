package io.longhaul.view;

import io.longhaul.regime.FreeWeekday;

/// Whether a weekday is kept free of work, in words and figures.
///
/// @param told `kept`, `none` or `open`
/// @param chancePercent the chance that one is kept free
/// @param weekdays those that are likeliest to be free; "none" where all seven are worked
public record FreeWeekdayWords(String told, int chancePercent, String weekdays) {
  static FreeWeekdayWords of(FreeWeekday free) {
    return new FreeWeekdayWords(
        Words.key(free.told()),
        Math.clamp(Math.round(100 * free.chance()), 1, 99),
        free.told() == FreeWeekday.Told.NONE ? "none" : RegimeWords.weekdays(free.likely()));
  }

  /// To follow the sentence of a regime.
  static String sentence(FreeWeekday free) {
    var words = of(free);
    return switch (free.told()) {
      case KEPT ->
          " A weekday is kept free, most likely "
              + words.weekdays
              + " (chance "
              + words.chancePercent
              + " %).";
      case NONE -> " No weekday is kept free (chance " + (100 - words.chancePercent) + " %).";
      case OPEN -> " Whether a weekday is kept free is open.";
    };
  }
}
