package io.longhaul.view.pages;

import io.longhaul.day.Day;
import io.longhaul.evidence.Corrections;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Kind;
import io.longhaul.session.Session;
import io.longhaul.time.DateRange;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.verdict.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the traces of some days show, on the person's clock.
final class WeekMarks {
  /// Machine acts that are closer together are drawn as one job.
  private static final Duration ONE_JOB = Duration.ofHours(1);

  private WeekMarks() {}

  /// In the order in which it is drawn, then by time. What has no known clock is left out.
  static List<Mark> of(Answer answer, DateRange dates) {
    var marks = new ArrayList<Mark>();
    for (var day : answer.calendar().in(around(dates))) {
      sessions(day, marks);
    }
    var acts = answer.trace().evidence();
    var near = Evidence.around(dates, acts);
    var machine = new ArrayList<Evidence>();
    for (var piece : near) {
      if (isMachine(piece)) {
        machine.add(piece);
      } else if (piece.isAct() && piece.kind() == Kind.INTERVAL) {
        add(marks, Mark.Kind.MEETING, piece.when(), offset(piece, near));
      } else if (piece.kind() == Kind.PAGE) {
        add(marks, Mark.Kind.CALL, piece.when(), offset(piece, near));
      }
    }
    jobs(machine, near, marks);
    marks.removeIf(mark -> dates.dates().noneMatch(mark::touches));
    marks.sort(Comparator.comparing(Mark::kind).thenComparing(Mark::from));
    return List.copyOf(marks);
  }

  private static DateRange around(DateRange dates) {
    return new DateRange(dates.from().minusDays(1), dates.until().plusDays(1));
  }

  private static void sessions(Day day, List<Mark> marks) {
    for (Session session : day.sessions()) {
      var before = new Interval(session.likelyStart(), session.seen().start());
      if (!before.duration().isZero()) {
        add(marks, Mark.Kind.LEAD_IN, before, session.offset());
      }
      add(marks, Mark.Kind.WORK, session.seen(), session.offset());
    }
  }

  private static boolean isMachine(Evidence piece) {
    return piece.kind() == Kind.MACHINE
        || piece.exclusion() == Exclusion.AGENT
        || piece.exclusion() == Exclusion.BOT
        || piece.exclusion() == Exclusion.MACHINE;
  }

  private static void jobs(List<Evidence> machine, List<Evidence> near, List<Mark> marks) {
    Interval job = null;
    Offset offset = new Offset.Unknown();
    for (var piece : machine) {
      if (job != null && !piece.at().isAfter(job.end().plus(ONE_JOB))) {
        job = job.span(piece.when());
      } else {
        if (job != null) {
          add(marks, Mark.Kind.JOB, job, offset);
        }
        job = piece.when();
        offset = offset(piece, near);
      }
    }
    if (job != null) {
      add(marks, Mark.Kind.JOB, job, offset);
    }
  }

  private static void add(List<Mark> marks, Mark.Kind kind, Interval when, Offset offset) {
    if (offset.isKnown()) {
      marks.add(Mark.of(kind, when, offset));
    }
  }

  /// Tools that call somebody, and machines, tell no zone: the person's acts around them do.
  private static Offset offset(Evidence piece, List<Evidence> near) {
    return piece.offset().isKnown() ? piece.offset() : Corrections.offsetAt(near, piece.at());
  }
}
