package io.longhaul.view.pages;

import io.longhaul.day.DayOff;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Ref;
import io.longhaul.time.DateRange;
import io.longhaul.verdict.Answer;
import io.longhaul.view.Printable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What lies on dates beside work, past and to come: deadlines and releases, as far as evidence of
/// the kind `context` names them so, and days off.
final class Marks {
  static final String DIAMOND = "M0-5L5 0 0 5-5 0z";
  static final String TRIANGLE = "M-5.5-4.5h11L0 5z";
  static final String BRACKET = "M-4-3v6m0-3h8m0-3v6";
  static final String DIAMOND_IN_KEY = "M11 1l5 5-5 5-5-5z";
  static final String TRIANGLE_IN_KEY = "M5.5 1.5h11L11 11z";
  static final String BRACKET_IN_KEY = "M5 3v6m0-3h12m0-3v6";

  private Marks() {}

  /// One of them.
  ///
  /// @param words what it is called
  record Mark(LocalDate date, Sort sort, String words) {}

  /// What it is, most important first.
  enum Sort {
    DEADLINE("deadline", TRIANGLE, Key.Shape.TRIANGLE),
    RELEASE("release", DIAMOND, Key.Shape.DIAMOND),
    LEAVE("leave or holiday", BRACKET, Key.Shape.BRACKET);

    private final String word;
    private final String shape;
    private final Key.Shape inKey;

    Sort(String word, String shape, Key.Shape inKey) {
      this.word = word;
      this.shape = shape;
      this.inKey = inKey;
    }

    String shape() {
      return shape;
    }

    String style() {
      return "mark-" + name().toLowerCase(Locale.ROOT);
    }

    Key key() {
      return new Key(inKey, style(), word);
    }
  }

  /// In the order of dates; more than one on a date where there are.
  static List<Mark> in(DateRange dates, Answer answer) {
    var marks = new ArrayList<Mark>();
    for (var off : answer.asked().daysOff().in(dates)) {
      marks.add(new Mark(off.date(), Sort.LEAVE, words(off)));
    }
    for (var piece : answer.trace().evidence()) {
      if (piece.kind() == Kind.CONTEXT && piece.exclusion() == null) {
        var date = answer.calendar().turn().dayOf(piece.localTime());
        if (dates.contains(date)) {
          var act = Printable.of(Ref.of(piece.ref()).words());
          sort(act).ifPresent(sort -> marks.add(new Mark(date, sort, act)));
        }
      }
    }
    marks.sort(Comparator.comparing(Mark::date).thenComparing(Mark::sort));
    return marks;
  }

  private static String words(DayOff off) {
    return Printable.of(off.name());
  }

  private static Optional<Sort> sort(String act) {
    if (act.contains("deadline")) {
      return Optional.of(Sort.DEADLINE);
    }
    return act.contains("release") ? Optional.of(Sort.RELEASE) : Optional.empty();
  }
}
