package io.longhaul.source.slack;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Token;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The messages of a workspace, of which only the person's own are kept.
final class Messages {
  /// Kinds of messages that somebody wrote or caused by hand; others tell of members and channels.
  private static final Set<String> BY_HAND =
      Set.of(
          "",
          "me_message",
          "thread_broadcast",
          "reply_broadcast",
          "file_share",
          "file_comment",
          "channel_topic",
          "channel_purpose",
          "channel_name",
          "pinned_item");

  private static final Duration LONGEST_HUDDLE = Duration.ofHours(12);
  private static final long MILLIS = 1000;

  private final Set<String> seen = new HashSet<>();
  private final People people;

  Messages(People people) {
    this.people = people;
  }

  Outcome take(JsonRecord json) throws Unusable {
    if (!"message".equals(json.text("type"))) {
      return Outcome.passed(PassedOver.NOT_READ);
    }
    var ts = json.text("ts");
    var at = moment(ts);
    var user = json.text("user");
    var subtype = json.has("subtype") ? String.valueOf(json.text("subtype")) : "";
    if (subtype.equals("huddle_thread")) {
      return huddle(json, ts, at);
    }
    if (json.has("bot_id") || subtype.equals("bot_message") || people.isBot(user)) {
      return Outcome.passed(PassedOver.MACHINE);
    }
    if (!seen.add(user + " " + ts)) {
      return Outcome.passed(PassedOver.SEEN_BEFORE);
    }
    if (!BY_HAND.contains(subtype)) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    var acts = new ArrayList<Evidence>();
    if (people.isOwn(user)) {
      acts.add(act(at, "message", ts));
    }
    if (people.isOwn(json.text("edited.user"))) {
      var edited = json.text("edited.ts");
      acts.add(act(moment(edited), "edit", edited));
    }
    return acts.isEmpty() ? Outcome.passed(PassedOver.SOMEBODY_ELSE) : new Outcome.Used(acts);
  }

  /// A huddle is a meeting; how long each one took part is not told. One that goes on has a begin.
  private Outcome huddle(JsonRecord json, @Nullable String ts, Instant at) throws Unusable {
    var who = new ArrayList<>(json.texts("room.participants[]"));
    who.addAll(json.texts("room.participant_history[]"));
    who.addAll(List.of(String.valueOf(json.text("room.created_by"))));
    if (who.stream().noneMatch(people::isOwn)) {
      return Outcome.passed(PassedOver.SOMEBODY_ELSE);
    }
    if (!seen.add("huddle " + ts)) {
      return Outcome.passed(PassedOver.SEEN_BEFORE);
    }
    var start = json.has("room.date_start") ? moment(json.text("room.date_start")) : at;
    long last = json.number("room.date_end").orElse(0);
    var end = last == 0 ? start : moment(String.valueOf(last));
    if (end.isBefore(start) || Duration.between(start, end).compareTo(LONGEST_HUDDLE) > 0) {
      throw new Unusable("its length cannot be");
    }
    return Outcome.used(
        new Evidence(
            new Interval(start, end),
            people.offset(start),
            end.equals(start) ? Kind.INSTANT : Kind.INTERVAL,
            Strength.MEDIUM,
            Token.ref("slack", "huddle", "-", ts),
            null));
  }

  private Evidence act(Instant at, String act, @Nullable String ts) {
    return new Evidence(
        Interval.at(at),
        people.offset(at),
        Kind.INSTANT,
        Strength.MEDIUM,
        Token.ref("slack", act, "-", ts),
        null);
  }

  /// Seconds since 1970; behind the point stands an order, not a fraction.
  private static Instant moment(@Nullable String ts) throws Unusable {
    if (ts == null || !ts.matches("\\d{1,12}(\\.\\d{1,12})?")) {
      throw new Unusable("its time cannot be read");
    }
    int point = ts.indexOf('.');
    long seconds = Long.parseLong(point < 0 ? ts : ts.substring(0, point));
    return Moment.ofMillis(seconds * MILLIS).at();
  }
}
