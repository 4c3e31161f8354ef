package io.longhaul.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What the last weeks looked like, in a word for each run of weeks that were alike.
record ShapeWords(List<WeekRow> weeks) {
  private static final int LAST_DAY = 6;

  /// One sentence, or none where nothing can be told. The last week is not over.
  List<String> sentences() {
    var over = weeks.subList(0, weeks.size() - 1);
    int first = 0;
    while (first < over.size() && over.get(first).archetype() == null) {
      first++;
    }
    var runs = new ArrayList<String>();
    for (int from = first; from < over.size(); ) {
      int last = from;
      while (last + 1 < over.size() && isAlike(over.get(from), over.get(last + 1))) {
        last++;
      }
      runs.add(words(over.get(from), over.get(last)));
      from = last + 1;
    }
    return runs.isEmpty() ? List.of() : List.of("Shape: " + String.join("; ", runs) + ".");
  }

  private static boolean isAlike(WeekRow a, WeekRow b) {
    return a.archetypeWords().equals(b.archetypeWords());
  }

  private static String words(WeekRow first, WeekRow last) {
    return first.archetypeWords()
        + " from "
        + Figures.shortDay(LocalDate.parse(first.monday()))
        + " to "
        + Figures.shortDay(LocalDate.parse(last.monday()).plusDays(LAST_DAY));
  }
}
