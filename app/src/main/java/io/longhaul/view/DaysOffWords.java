package io.longhaul.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Holidays and leave, in sentences.
record DaysOffWords(List<DayOffRow> days) {
  private static final int NAMED = 4;

  /// Nothing when no such day is known.
  List<String> sentences() {
    var sentences = new ArrayList<String>();
    if (days.isEmpty()) {
      return sentences;
    }
    long holidays = days.stream().filter(DayOffRow::isHoliday).count();
    var worked = days.stream().filter(DayOffRow::worked).toList();
    int explained = days.size() - worked.size();
    sentences.add(
        "Known in advance: "
            + Words.count(holidays, "public holiday")
            + " and "
            + Words.count(days.size() - holidays, "day")
            + " of leave; no act proves work on "
            + explained
            + " of them. They tell nothing about your weekdays, and are no change of hours.");
    if (!worked.isEmpty()) {
      sentences.add(
          "Work on "
              + Words.count(worked.size(), "of them", "of them")
              + ": "
              + named(worked)
              + ".");
    }
    return sentences;
  }

  private static String named(List<DayOffRow> days) {
    return days.stream().limit(NAMED).map(DaysOffWords::words).collect(Collectors.joining(", "))
        + (days.size() > NAMED ? " and " + (days.size() - NAMED) + " more" : "");
  }

  private static String words(DayOffRow day) {
    return Figures.weekdayDate(LocalDate.parse(day.date())) + " (" + day.name() + ")";
  }
}
