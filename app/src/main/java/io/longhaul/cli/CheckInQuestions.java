package io.longhaul.cli;

import io.longhaul.store.CheckIn;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The two questions of the check-in, on a terminal. They are asked before any number is shown, so
/// that the number does not answer for the person.
final class CheckInQuestions {
  /// How somebody feels: five steps, kept evenly spaced from 0 to 10.
  static final Scale FEEL =
      new Scale(
          "feel",
          "How do you feel?  1 worn out  2 tired  3 so-so  4 well  5 fresh",
          1,
          List.of(0, 3, 5, 8, 10));

  /// How hard a day was: Borg's category-ratio scale as Foster et al. word it for a whole session (A
  /// new approach to monitoring exercise training, J Strength Cond Res 15, 2001).
  static final Scale EFFORT =
      new Scale(
          "effort",
          "How hard was it?  0 rest  2 easy  3 moderate  5 hard  7 very hard  10 maximal",
          0,
          List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));

  /// The setting that holds the last day on which nobody wanted to answer.
  private static final String SKIPPED = "checkin.skipped";

  private static final int TRIES = 3;

  private final Outside outside;
  private final Store store;

  CheckInQuestions(Outside outside, Store store) {
    this.outside = outside;
    this.store = store;
  }

  /// A question and its answers.
  ///
  /// @param item its name in the store
  /// @param text what is asked
  /// @param first the lowest answer
  /// @param kept what is kept for each answer, from the lowest
  record Scale(String item, String text, int first, List<Integer> kept) {
    Scale {
      kept = List.copyOf(kept);
    }

    /// What is kept for an answer; null when it is none.
    @Nullable Integer value(String answer) {
      if (!answer.matches("\\d{1,2}")) {
        return null;
      }
      int index = Integer.parseInt(answer) - first;
      return index >= 0 && index < kept.size() ? kept.get(index) : null;
    }

    String range() {
      return first + " to " + (first + kept.size() - 1);
    }

    /// The answer that is kept as a value.
    int answer(int value) {
      return first + kept.indexOf(value);
    }
  }

  /// Asks what was not answered yet, unless the person wanted none of it today.
  void onceADay(LocalDate day) throws StoreException {
    if (!day.toString().equals(store.settings().get(SKIPPED)) && !ask(day)) {
      store.set(SKIPPED, day.toString());
    }
  }

  /// Asks what was not answered yet.
  ///
  /// @return whether nothing was left out, or nobody is there
  boolean ask(LocalDate day) throws StoreException {
    var said = store.checkIns().stream().filter(each -> each.day().equals(day)).toList();
    boolean all = true;
    for (var scale : List.of(FEEL, EFFORT)) {
      if (said.stream().noneMatch(each -> each.item().equals(scale.item()))) {
        all &= ask(day, scale);
      }
    }
    return all;
  }

  private boolean ask(LocalDate day, Scale scale) throws StoreException {
    for (int i = 0; i < TRIES; i++) {
      var answer =
          outside.ask().answer(
              "  " + day + ": " + scale.text() + "\n  " + scale.range() + ", Enter to skip: ");
      if (answer == null) {
        return true;
      }
      if (answer.isBlank()) {
        return false;
      }
      var value = scale.value(answer.strip());
      if (value != null) {
        store.checkIn(new CheckIn(day, scale.item(), value));
        return true;
      }
    }
    return false;
  }
}
