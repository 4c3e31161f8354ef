package io.longhaul.view;

import java.util.Locale;

/// Numbers and nouns as a reader expects them.
public final class Words {
  private Words() {}

  /// A count with thousands set apart: `203,352`.
  public static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// A count to two digits, and at least ten unless there is nothing.
  public static long about(long count) {
    long step = 10;
    while (count >= 100 * step) {
      step *= 10;
    }
    return count == 0 ? 0 : Math.max(10, Math.round((double) count / step) * step);
  }

  /// A constant as JSON names it: `same-address`.
  public static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// With a capital at the beginning and a full stop at the end.
  public static String sentence(String words) {
    var capital = capital(words);
    return capital.endsWith(".") ? capital : capital + ".";
  }

  /// With a capital at the beginning.
  public static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// A count with its noun: `1 day`, `12 days`.
  public static String count(long count, String noun) {
    return count(count, noun, noun + "s");
  }

  public static String count(long count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }
}
