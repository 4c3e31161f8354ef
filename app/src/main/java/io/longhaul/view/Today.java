package io.longhaul.view;

import io.longhaul.time.Offset;
import io.longhaul.verdict.Answer;
import java.time.LocalDate;

/// The day on the person's clock at the moment of asking, whether there are traces of it or not.
public final class Today {
  private Today() {}

  /// The day that is not over.
  public static LocalDate of(Answer answer) {
    var asked = answer.asked();
    var zone = asked.zone();
    var now =
        zone == null
            ? last(answer).localTime(asked.now())
            : asked.now().atZone(zone).toLocalDateTime();
    return answer.calendar().turn().dayOf(now);
  }

  /// Where the person's clock stood last, as far as that is known.
  private static Offset last(Answer answer) {
    return answer.trace().evidence().reversed().stream()
        .filter(piece -> piece.offset().isKnown() && !piece.at().isAfter(answer.asked().now()))
        .map(piece -> piece.offset())
        .findFirst()
        .orElseGet(Offset.Unknown::new);
  }
}
