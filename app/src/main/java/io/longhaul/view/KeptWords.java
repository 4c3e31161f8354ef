package io.longhaul.view;

import io.longhaul.plan.Reserved;
import io.longhaul.view.KeptReport.Stretch;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What came of the stretches of a plan, in words: the same in the terminal and on the page.
public final class KeptWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final List<String> FATES = List.of("kept", "eaten", "unused", "unknown");

  private KeptWords() {}

  /// `Rest: 3 kept, 2 eaten. Focus: none so far.`
  public static String headline(KeptReport report) {
    var over = report.over();
    return over.isEmpty()
        ? "Nothing of the plan is over yet."
        : "Rest: "
            + counts(KeptReport.of(Reserved.Kind.REST, over))
            + " Focus: "
            + counts(KeptReport.of(Reserved.Kind.FOCUS, over));
  }

  private static String counts(List<Stretch> over) {
    var parts = over.stream().collect(Collectors.groupingBy(Stretch::fate, Collectors.counting()));
    if (parts.isEmpty()) {
      return "none so far.";
    }
    return FATES.stream()
            .filter(parts::containsKey)
            .map(fate -> parts.get(fate) + " " + fate(fate))
            .collect(Collectors.joining(", "))
        + ".";
  }

  /// From when until when, on the plan's clock.
  public static String when(Stretch stretch) {
    var from = KeptReport.reading(stretch.from());
    var until = KeptReport.reading(stretch.until());
    boolean sameDay = from.toLocalDate().equals(until.toLocalDate());
    return DAY.format(from) + " - " + (sameDay ? TIME.format(until) : DAY.format(until));
  }

  /// What became of it.
  public static String fate(Stretch stretch) {
    return fate(stretch.fate());
  }

  private static String fate(String key) {
    return key.equals("unknown") ? "cannot be told" : key;
  }

  /// What ate it; nothing where nothing did.
  public static String by(Stretch stretch) {
    return stretch.eatenBy().isEmpty()
        ? ""
        : "by "
            + stretch.eatenBy().stream().map(KeptWords::eater).collect(Collectors.joining("; "));
  }

  private static String eater(KeptReport.Eater eater) {
    var first = DAY.format(KeptReport.reading(eater.first()));
    return Words.count(eater.times(), eater.what())
        + (eater.times() == 1 ? ", " + first : " from " + first + " on");
  }

  /// The end of the last of them.
  public static String until(List<Stretch> stretches) {
    return DAY.format(KeptReport.reading(stretches.getLast().until()));
  }
}
