package io.longhaul.plan;

import io.longhaul.day.WorkPatterns;
import io.longhaul.verdict.Answer;
import java.util.Optional;

/// What every look ahead from an answer begins with: the person's work patterns, and their past
/// with its last four weeks repeated. To learn them takes longer than to use them, so whoever asks
/// more than one thing of the same answer keeps this.
public final class Onward {
  private final Answer answer;
  private final WorkPatterns patterns;
  private final Optional<Course> course;

  private Onward(Answer answer, WorkPatterns patterns, Optional<Course> course) {
    this.answer = answer;
    this.patterns = patterns;
    this.course = course;
  }

  public static Onward from(Answer answer) {
    var patterns = answer.patterns();
    return new Onward(answer, patterns, Course.repeating(answer, patterns, Outlook.WEEKS));
  }

  public Answer answer() {
    return answer;
  }

  WorkPatterns patterns() {
    return patterns;
  }

  /// Empty where nothing of the last four weeks is known.
  Optional<Course> course() {
    return course;
  }
}
