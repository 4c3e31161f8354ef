package io.longhaul.web;

import io.longhaul.evidence.Correction;
import io.longhaul.evidence.Correction.What;
import io.longhaul.evidence.Corrections;
import io.longhaul.evidence.Evidence;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.verdict.Answer;
import io.longhaul.view.pages.DayEvidence;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what the person says about a day. Times are those of that day on the person's clock
/// (`09:30`; before the day's turn it is the next date), local times (`2026-03-03T09:30`) or
/// moments with an offset.
final class CorrectionForm {
  private static final int CLOCK = 8;
  private static final int LONGEST_REF = 400;
  private static final Duration LONGEST = Duration.ofDays(2);
  private static final Instant FIRST = Instant.parse("1972-01-01T00:00:00Z");

  private final LocalDate date;
  private final Answer answer;
  private final Instant now;

  private CorrectionForm(LocalDate date, Answer answer, Instant now) {
    this.date = date;
    this.answer = answer;
    this.now = now;
  }

  static Correction read(Form form, LocalDate date, Answer answer, Instant now) throws Refused {
    return new CorrectionForm(date, answer, now).read(form);
  }

  private Correction read(Form form) throws Refused {
    var what = what(form.text("what"));
    var ref = form.text("ref").isEmpty() ? null : ref(form.text("ref"));
    var when = when(form, ref);
    if (what == What.WAS_WORKING && (ref != null || when.duration().isZero())) {
      throw Refused.mistake("say from when until when you were working");
    }
    if (ref == null && when.duration().isZero()) {
      throw Refused.mistake("say from when until when");
    }
    var zone = what == What.WRONG_ZONE ? zone(form.text("zone")) : null;
    return new Correction(0, now, what, when, ref, zone);
  }

  /// The act that a form names, as its page carried it.
  private String ref(String carried) throws Refused {
    return answer.trace().evidence().stream()
        .filter(piece -> DayEvidence.Piece.carried(piece).equals(carried))
        .map(Evidence::ref)
        .filter(ref -> ref.length() <= LONGEST_REF)
        .findFirst()
        .orElseThrow(() -> Refused.mistake("that act is not in the store"));
  }

  private static What what(String word) throws Refused {
    return Arrays.stream(What.values())
        .filter(what -> what.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            Refused.mistake(
                "a correction is one of "
                    + Arrays.stream(What.values())
                        .map(What::word)
                        .collect(Collectors.joining(", "))));
  }

  private Interval when(Form form, @Nullable String ref) throws Refused {
    var from = time(form.text("from"));
    var until = time(form.text("until"));
    boolean clocks = form.text("until").length() <= CLOCK;
    if (clocks && ref == null && !until.isAfter(from)) {
      until = until.plus(Duration.ofDays(1));
    }
    if (until.isBefore(from)) {
      throw Refused.mistake("the end lies before the beginning");
    }
    if (Duration.between(from, until).compareTo(LONGEST) > 0) {
      throw Refused.mistake("a correction is about two days at most");
    }
    if (from.isBefore(FIRST) || until.isAfter(now)) {
      throw Refused.mistake("a correction is about time that has passed");
    }
    return new Interval(from, until);
  }

  private Instant time(String text) throws Refused {
    try {
      if (text.length() <= CLOCK) {
        var clock = LocalTime.parse(text);
        boolean isNextDate = clock.isBefore(answer.calendar().turn().at());
        return moment((isNextDate ? date.plusDays(1) : date).atTime(clock));
      }
      return text.indexOf('+', CLOCK) > 0 || text.indexOf('-', CLOCK + 2) > 0 || text.endsWith("Z")
          ? OffsetDateTime.parse(text).toInstant()
          : moment(LocalDateTime.parse(text));
    } catch (DateTimeException e) {
      throw Refused.mistake("a time is written as 09:30");
    }
  }

  /// On the clock that the person's acts of that time tell.
  private Instant moment(LocalDateTime local) {
    var about = local.toInstant(ZoneOffset.UTC);
    var offset = Corrections.offsetAt(answer.trace().evidence(), about);
    var zone = answer.asked().zone();
    return offset instanceof Offset.Unknown && zone != null
        ? local.atZone(zone).toInstant()
        : local.toInstant(offset.value());
  }

  private static ZoneId zone(String name) throws Refused {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw Refused.mistake("a zone is written as Europe/Berlin or +02:00");
    }
  }
}
