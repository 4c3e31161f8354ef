package io.longhaul.web;

import io.longhaul.day.DaysOff;
import io.longhaul.evidence.Correction;
import io.longhaul.evidence.Trace;
import io.longhaul.plan.Onward;
import io.longhaul.plan.Timeline;
import io.longhaul.store.CheckIn;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import io.longhaul.view.Report;
import io.longhaul.view.StoreWords;
import io.longhaul.view.pages.Question;
import io.longhaul.view.pages.Range;
import io.longhaul.view.pages.Shown;
import io.longhaul.view.pages.Tries;
import io.longhaul.view.pages.WeekView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Everything that pages are made from, as it is at one state of the store.
///
/// @param state of the store
/// @param at when the answer was found
/// @param trace what it was found from
/// @param daysOff holidays and leave that were told
/// @param seen what the sources can see, in words
/// @param onward what looks ahead begin with
/// @param timeline of the answer, which every chart over dates is drawn on
/// @param ahead holidays and leave of the days to come
/// @param tries what timetables come to after this past
/// @param isSimulated whether it is about nobody
record Known(
    String state,
    Instant at,
    Trace trace,
    DaysOff daysOff,
    String seen,
    Answer answer,
    Onward onward,
    Report report,
    Timeline timeline,
    List<Correction> corrections,
    List<CheckIn> checkIns,
    DaysOff ahead,
    Tries tries,
    Map<String, String> settings,
    boolean isSimulated) {
  /// The setting that hides the numbers of the first page.
  static final String NUMBERS = "web.numbers";

  static final String HIDDEN = "hidden";

  /// An answer is about a moment: after so long it is asked anew.
  private static final Duration FRESH = Duration.ofMinutes(15);

  Known {
    corrections = List.copyOf(corrections);
    checkIns = List.copyOf(checkIns);
    settings = Map.copyOf(settings);
  }

  /// Finds it out. The answer itself is taken over from before where nothing that it rests on has
  /// changed: a check-in needs no new one.
  static Known of(Store store, boolean simulated, Chores chores, @Nullable Known before)
      throws StoreException {
    var state = store.state();
    var connected = store.connected();
    var trace = store.trace();
    var asked = chores.asked(store, trace);
    var same = before != null && before.holds(trace, asked) ? before : null;
    var answer = same == null ? Answer.to(asked, trace) : same.answer;
    var onward = same == null ? Onward.from(answer) : same.onward;
    // two things at a time: neither rests on the other
    var timeline =
        same == null
            ? CompletableFuture.supplyAsync(() -> Timeline.of(onward))
            : CompletableFuture.completedFuture(same.timeline);
    var seen = StoreWords.seen(connected, asked.now());
    var report =
        same != null && same.seen.equals(seen)
            ? same.report
            : Report.ofStore(chores.program(), onward, seen);
    var ahead = chores.ahead(store, WeekView.today(answer));
    return new Known(
        state,
        same == null ? asked.now() : same.at,
        trace,
        asked.daysOff(),
        seen,
        answer,
        onward,
        report,
        timeline.join(),
        store.corrections(),
        store.checkIns(),
        ahead,
        same != null && same.ahead.equals(ahead)
            ? same.tries
            : new Tries(onward, off(answer, ahead)),
        store.settings(),
        simulated);
  }

  /// Whether its answer is that to the same question.
  private boolean holds(Trace other, Asked asked) {
    return isFresh(asked.now())
        && daysOff.equals(asked.daysOff())
        && trace.equals(other)
        && Objects.equals(answer.asked().zone(), asked.zone());
  }

  boolean isFresh(Instant now) {
    return !now.isBefore(at) && Duration.between(at, now).compareTo(FRESH) < 0;
  }

  /// Days without work from today on, whatever a plan says.
  DaysOff off() {
    return off(answer, ahead);
  }

  private static DaysOff off(Answer answer, DaysOff ahead) {
    return answer.asked().daysOff().and(ahead);
  }

  boolean numbersHidden() {
    return HIDDEN.equals(settings.get(NUMBERS));
  }

  /// Whether the person does not want to be asked today, or never.
  boolean isSkipped() {
    return "off".equals(settings.get("checkin"))
        || WeekView.today(answer).toString().equals(settings.get(Question.SKIPPED));
  }

  Shown shown(Range range, @Nullable LocalDate day, String token) {
    return new Shown(
        answer, report, timeline, range, day, corrections, checkIns, numbersHidden(), token);
  }
}
