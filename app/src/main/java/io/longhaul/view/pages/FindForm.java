package io.longhaul.view.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What hours are asked for, as it stands in the form and in the address; the options of `longhaul
/// plan find`, each in a field of its own.
///
/// @param values of the fields that are filled, by their names
public record FindForm(Map<String, String> values) {
  private static final int DEADLINES = 3;
  private static final int LONGEST = 100;
  private static final String SEED = "seed";
  private static final long FIRST_SEED = 1;

  /// Fields that stand for one option each.
  private static final List<Field> OPTIONS =
      List.of(
          new Field("balance", "Balance on the day, hours a day", "0.5", "number"),
          new Field("weeks", "How many weeks", "up to the last deadline", "number"),
          new Field("first", "First day of the plan", "the next Monday", "date"),
          new Field("most-week", "Most hours a week", "48", "number"),
          new Field("most-day", "Most hours a day", "10", "number"),
          new Field("free-days", "Free days a week, at least", "1", "number"),
          new Field("rest", "Hours of rest between days, at least", "11", "number"),
          new Field("weekly-rest", "Hours of rest once a week, at least", "35", "number"),
          new Field("hours", "Hours of an ordinary week", "your own", "number"),
          new Field("begin", "Days begin at", "your own start", "text"),
          new Field("between", "Work lies between", "8-22", "text"),
          new Field("guard", "Kept free", "17-20 daily", "text"),
          new Field("guard-2", "Kept free too", "12-13 Mon-Fri", "text"),
          new Field("appointment", "Appointment", "2026-04-07:14-15:30", "text"),
          new Field("appointment-2", "Appointment", "2026-04-09:9-11", "text"));

  /// One field.
  ///
  /// @param usual what holds without it, or an example
  public record Field(String name, String label, String usual, String kind) {
    /// The option of the terminal that it stands for.
    String option() {
      return "--" + name.replaceFirst("-2$", "");
    }
  }

  public FindForm {
    values = Map.copyOf(values);
  }

  /// Keeps what is known of a form and is not empty.
  ///
  /// @throws IllegalArgumentException for a field that is longer than any could be
  public static FindForm of(Map<String, String> sent) {
    var kept = new LinkedHashMap<String, String>();
    names()
        .forEach(name -> {
          var value = sent.getOrDefault(name, "").strip();
          if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                "a field has up to " + LONGEST + " letters: " + name);
          }
          if (!value.isEmpty()) {
            kept.put(name, value);
          }
        });
    return new FindForm(kept);
  }

  private static Stream<String> names() {
    var names = new ArrayList<String>();
    for (int i = 1; i <= DEADLINES; i++) {
      names.addAll(List.of("name-" + i, "date-" + i, "hours-" + i));
    }
    OPTIONS.forEach(field -> names.add(field.name()));
    names.add(SEED);
    return names.stream();
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /// The numbers of the deadlines.
  public List<Integer> deadlines() {
    return Stream.iterate(1, i -> i + 1).limit(DEADLINES).toList();
  }

  public List<Field> options() {
    return OPTIONS;
  }

  /// Whether more than deadlines is asked for.
  public boolean hasOptions() {
    return OPTIONS.stream().anyMatch(field -> values.containsKey(field.name()))
        || values.containsKey(SEED);
  }

  /// The address that says all of it.
  public String query() {
    return values.isEmpty()
        ? ""
        : "?"
            + names()
                .filter(values::containsKey)
                .map(name -> name + "=" + Address.part(value(name)))
                .collect(Collectors.joining("&"));
  }

  /// With which number the search begins.
  ///
  /// @throws IllegalArgumentException for what is no number
  public long seed() {
    try {
      return value(SEED).isEmpty() ? FIRST_SEED : Long.parseLong(value(SEED));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("the seed is a whole number, not " + value(SEED), e);
    }
  }

  /// The same for the terminal, without the seed.
  public List<String> arguments() {
    var arguments = new ArrayList<String>();
    for (int i = 1; i <= DEADLINES; i++) {
      var name = value("name-" + i);
      var date = value("date-" + i);
      var hours = value("hours-" + i);
      if (!date.isEmpty() || !hours.isEmpty()) {
        arguments.add("--deadline=" + (name.isEmpty() ? "" : name + "=") + date + ":" + hours);
      }
    }
    for (var field : OPTIONS) {
      if (!value(field.name()).isEmpty()) {
        arguments.add(field.option() + "=" + value(field.name()));
      }
    }
    return arguments;
  }

  /// What to type for the same in a terminal.
  public String command() {
    var words = new ArrayList<>(List.of("longhaul plan find"));
    arguments().forEach(argument -> words.add(quoted(argument)));
    if (!value(SEED).isEmpty()) {
      words.add(quoted("--seed=" + value(SEED)));
    }
    return String.join(" ", words);
  }

  private static String quoted(String word) {
    return word.matches("[\\w.:=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
