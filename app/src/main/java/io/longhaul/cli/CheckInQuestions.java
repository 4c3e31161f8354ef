package io.longhaul.cli;

import io.longhaul.store.CheckIn;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import io.longhaul.view.pages.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The two questions of the check-in, on a terminal. They are asked before any number is shown, so
/// that the number does not answer for the person.
final class CheckInQuestions {
  static final Scale FEEL =
      new Scale(
          Question.FEEL, 1, Question.FEEL.choices().stream().map(Question.Choice::value).toList());

  static final Scale EFFORT =
      new Scale(Question.EFFORT, 0, List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));

  private static final int TRIES = 3;

  private final Outside outside;
  private final Store store;

  CheckInQuestions(Outside outside, Store store) {
    this.outside = outside;
    this.store = store;
  }

  /// A question and its answers.
  ///
  /// @param question what is asked, as the web app asks it too
  /// @param first the lowest answer
  /// @param kept what is kept for each answer, from the lowest
  record Scale(Question question, int first, List<Integer> kept) {
    Scale {
      kept = List.copyOf(kept);
    }

    /// The question's name in the store.
    String item() {
      return question.item();
    }

    /// What is asked, with the answers that have names.
    String text() {
      var text = new StringBuilder(question.text());
      for (var choice : question.choices()) {
        text.append("  ").append(answer(choice.value())).append(' ');
        text.append(choice.text().toLowerCase(Locale.ROOT));
      }
      return text.toString();
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
    if (!day.toString().equals(store.settings().get(Question.SKIPPED)) && !ask(day)) {
      store.set(Question.SKIPPED, day.toString());
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
          outside
              .ask()
              .answer(
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
