package io.longhaul.source.sleep;

import io.longhaul.source.Harvest;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Unusable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Google Fit: segments of sleep in nanoseconds (API and Takeout), and sessions of a Takeout.
/// Pieces of one origin that follow on each other are one sleep.
final class GoogleFit {
  private static final String SEGMENT = "com.google.sleep.segment";
  private static final String ACTIVITY = "com.google.activity.segment";

  private final Map<Piece, String> pieces = new LinkedHashMap<>();
  private long number;

  /// Whether the object is Google Fit's; if so, it is read.
  boolean reads(String place, JsonRecord object, Owner owner, Harvest harvest) {
    if (object.has("fitnessActivity")) {
      harvest.record(place, () -> session(object, owner));
      return true;
    }
    boolean found = false;
    for (var list : List.of("point[]", "Data Points[]")) {
      for (var point : object.list(list)) {
        found = true;
        point(place, point, harvest);
      }
    }
    return found;
  }

  private static Outcome session(JsonRecord session, Owner owner) throws Unusable {
    var activity = String.valueOf(session.text("fitnessActivity"));
    if (!activity.startsWith("sleep")) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    return new Sleep(
            Moment.of(session.text("startTime"), owner),
            Moment.of(session.text("endTime"), owner),
            Sleep.Sort.UNTOLD,
            Sleep.Told.STRETCH,
            "google fit",
            null)
        .outcome(owner);
  }

  private void point(String place, JsonRecord point, Harvest harvest) {
    number++;
    var at = place + " #" + number;
    try {
      var what = what(point);
      if (what == null) {
        harvest.record(at, () -> Outcome.passed(PassedOver.NO_ACT));
        return;
      }
      var begin = nanos(point.text("startTimeNanos"));
      var end = nanos(point.text("endTimeNanos"));
      if (end.at().isBefore(begin.at())) {
        throw new Unusable("it ends before it begins");
      }
      var origin = String.valueOf(point.text("originDataSourceId"));
      pieces.put(new Piece(number, begin, end, origin, what), at);
    } catch (Unusable e) {
      harvest.record(
          at,
          () -> {
            throw e;
          });
    }
  }

  private static Moment nanos(@Nullable String text) throws Unusable {
    return Moment.ofNanos(Numbers.whole(text));
  }

  /// What a point tells; null where it is about no sleep.
  private static Piece.@Nullable What what(JsonRecord point) {
    var values = point.list("value[]");
    var fit = point.list("fitValue[]");
    long value =
        values.isEmpty()
            ? (fit.isEmpty() ? 0 : fit.getFirst().number("value.intVal").orElse(0))
            : values.getFirst().number("intVal").orElse(0);
    return switch (String.valueOf(point.text("dataTypeName"))) {
      case SEGMENT -> segment((int) value);
      case ACTIVITY -> activity((int) value);
      default -> null;
    };
  }

  /// 1 awake, 2 sleep, 3 out of bed, 4 light, 5 deep, 6 REM.
  private static Piece.@Nullable What segment(int value) {
    return switch (value) {
      case 1 -> Piece.What.AWAKE;
      case 2 -> Piece.What.ASLEEP;
      case 4, 5, 6 -> Piece.What.STAGE;
      default -> null;
    };
  }

  /// 72 sleeping, 109 light, 110 deep, 111 REM, 112 awake.
  private static Piece.@Nullable What activity(int value) {
    return switch (value) {
      case 72 -> Piece.What.ASLEEP;
      case 109, 110, 111 -> Piece.What.STAGE;
      case 112 -> Piece.What.AWAKE;
      default -> null;
    };
  }

  /// Makes sleeps of all pieces, once every file is read.
  void finish(Owner owner, Harvest harvest) {
    var all = Episode.of(new ArrayList<>(pieces.keySet()));
    var chosen = new HashSet<>(Episode.oneForEachSleep(all));
    for (var episode : all) {
      for (var piece : episode.pieces()) {
        var place = String.valueOf(pieces.get(piece));
        boolean first = piece.equals(episode.pieces().getFirst());
        harvest.record(
            place,
            () ->
                !chosen.contains(episode)
                    ? Outcome.passed(PassedOver.SEEN_BEFORE)
                    : outcome(episode, first, owner));
      }
    }
  }

  private static Outcome outcome(Episode episode, boolean first, Owner owner) throws Unusable {
    if (episode.best() == Piece.What.AWAKE) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    return first
        ? new Sleep(
                episode.from(),
                episode.to(),
                Sleep.Sort.UNTOLD,
                episode.best().told,
                "google fit",
                null)
            .outcome(owner)
        : Outcome.used();
  }
}
