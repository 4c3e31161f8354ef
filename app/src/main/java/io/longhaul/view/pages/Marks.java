package io.longhaul.view.pages;

import io.longhaul.day.DayOff;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.time.DateRange;
import io.longhaul.verdict.Answer;
import io.longhaul.view.Printable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What lies on dates beside work: deadlines, releases, leave and holidays, past and to come, as
/// far as evidence of the kinds `context` and `rest`, and what was told of days off, say so.
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
    LEAVE("leave or holiday", BRACKET, Key.Shape.BRACKET),
    OTHER("another date", "M-4 0h8M0-4v8", Key.Shape.POINT);

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
          var words = word(piece);
          marks.add(new Mark(date, sort(words), words));
        }
      }
    }
    marks.sort(Comparator.comparing(Mark::date).thenComparing(Mark::sort));
    return marks;
  }

  private static String words(DayOff off) {
    return Printable.of(off.name());
  }

  private static Sort sort(String word) {
    return word.contains("deadline")
        ? Sort.DEADLINE
        : word.contains("release") ? Sort.RELEASE : Sort.OTHER;
  }

  /// What kind of thing it was: `release` of `github:release 3f2a9c01 88123`.
  private static String word(Evidence piece) {
    var ref = piece.ref();
    int from = ref.indexOf(':') + 1;
    int end = from;
    while (end < ref.length() && (Character.isLetter(ref.charAt(end)) || ref.charAt(end) == '-')) {
      end++;
    }
    return end == from ? "date" : ref.substring(from, end).toLowerCase(Locale.ROOT);
  }
}
