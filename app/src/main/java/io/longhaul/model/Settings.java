package io.longhaul.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The numbers that one run of a model has.
public final class Settings {
  private final Map<String, Double> values;

  private Settings(Map<String, Double> values) {
    this.values = values;
  }

  /// The usual numbers, with some of them said as `name=value`.
  public static Settings of(List<Setting> known, List<String> said) throws Unusable {
    var values = new LinkedHashMap<String, Double>();
    for (var setting : known) {
      setting.usual().ifPresent(usual -> values.put(setting.name(), usual));
    }
    for (var each : said) {
      int equals = each.indexOf('=');
      var name = equals < 0 ? each : each.substring(0, equals);
      if (known.stream().noneMatch(setting -> setting.name().equals(name))) {
        throw new Unusable(
            known.isEmpty()
                ? "this model has no parameter, so not '" + name + "'"
                : "there is no parameter '" + name + "', but " + names(known));
      }
      values.put(name, number(each, equals));
    }
    for (var setting : known) {
      if (!values.containsKey(setting.name())) {
        throw new Unusable("needs --param " + setting.name() + "=…: " + setting.meaning());
      }
    }
    return new Settings(values);
  }

  private static double number(String said, int equals) throws Unusable {
    try {
      double value = equals < 0 ? Double.NaN : Double.parseDouble(said.substring(equals + 1));
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new Unusable("--param takes name=number, not '" + said + "'");
  }

  private static String names(List<Setting> known) {
    return known.stream().map(Setting::name).collect(Collectors.joining(", "));
  }

  double get(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no setting " + name + " in " + values.keySet());
    }
    return value;
  }

  /// A setting that counts something.
  int whole(String name) throws Unusable {
    double value = get(name);
    if (value != Math.rint(value) || Math.abs(value) > 1_000_000) {
      throw new Unusable("parameter " + name + " takes a whole number, not " + value);
    }
    return (int) value;
  }

  /// A setting that is 1 for yes and 0 for no.
  boolean yes(String name) throws Unusable {
    double value = get(name);
    if (value != 0 && value != 1) {
      throw new Unusable("parameter " + name + " takes 0 or 1, not " + value);
    }
    return value == 1;
  }
}
