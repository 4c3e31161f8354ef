package io.longhaul.view.pages;

import io.longhaul.store.CheckIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A question of the check-in, answered with one tap.
///
/// @param item its name in the store
/// @param text what is asked
/// @param choices the answers, from none to most
public record Question(String item, String text, List<Choice> choices) {
  /// How somebody feels: own words, evenly spaced.
  public static final Question FEEL =
      new Question(
          "feel",
          "How do you feel?",
          List.of(
              new Choice(0, "Worn out"),
              new Choice(3, "Tired"),
              new Choice(5, "So-so"),
              new Choice(8, "Well"),
              new Choice(10, "Fresh")));

  /// How hard a day was: the category-ratio scale of Borg as Foster et al. word it for a whole
  /// session (A new approach to monitoring exercise training, J Strength Cond Res 15, 2001).
  public static final Question EFFORT =
      new Question(
          "effort",
          "How hard was it?",
          List.of(
              new Choice(0, "Rest"),
              new Choice(2, "Easy"),
              new Choice(3, "Moderate"),
              new Choice(5, "Hard"),
              new Choice(7, "Very hard"),
              new Choice(10, "Maximal")));

  /// The setting that holds the last day on which nobody wanted to answer, in the web app or on the
  /// terminal.
  public static final String SKIPPED = "checkin.skipped";

  public Question {
    choices = List.copyOf(choices);
  }

  /// An answer.
  ///
  /// @param value from 0 to 10
  public record Choice(int value, String text) {}

  static List<Question> all() {
    return List.of(FEEL, EFFORT);
  }

  /// The first that is not answered for a day.
  static Optional<Question> next(List<CheckIn> said, LocalDate day) {
    return all().stream()
        .filter(question ->
            said.stream()
                .noneMatch(each -> each.day().equals(day) && each.item().equals(question.item())))
        .findFirst();
  }

  /// The question of that name.
  public static Optional<Question> named(String item) {
    return all().stream().filter(question -> question.item().equals(item)).findFirst();
  }
}
