package io.longhaul.source.opsgenie;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Harvest;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.Pages;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Shift;
import io.longhaul.source.Token;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The records of one account.
final class AlertRecords {
  private static final Pattern NOTICE =
      Pattern.compile("Notification sent to \\[([^\\]]*)\\](?: via \\[([^\\]]*)\\])?.*");
  private static final Set<String> QUIET = Set.of("P4", "P5");
  private static final long LONGEST_MILLIS = Duration.ofDays(3_660).toMillis();

  private final Pages pages = new Pages("opsgenie");
  private final Set<String> seen = new HashSet<>();
  private final Owner owner;

  AlertRecords(Owner owner) {
    this.owner = owner;
  }

  void close(Harvest harvest) {
    pages.close(harvest);
  }

  /// @param file whose alert a log belongs to is told by nothing else
  Outcome take(String file, JsonRecord json) throws Unusable {
    if (json.has("log")) {
      return line(file, json);
    }
    if (json.has("startDate")) {
      return shift(json);
    }
    if (!json.has("createdAt")) {
      return Outcome.passed(PassedOver.NOT_READ);
    }
    var id = json.text("id");
    if (id != null && !seen.add(id)) {
      return Outcome.passed(PassedOver.SEEN_BEFORE);
    }
    return json.has("responders") && !json.has("report.ackTime") && !json.has("report.closeTime")
        ? incident(json)
        : alert(json);
  }

  private Outcome line(String file, JsonRecord json) throws Unusable {
    var at = at(json);
    var id = json.text("offset");
    if (!seen.add(file + " " + id + " " + at)) {
      return Outcome.passed(PassedOver.SEEN_BEFORE);
    }
    var notice = NOTICE.matcher(String.valueOf(json.text("log")));
    if (notice.matches()) {
      if (!owner.is(notice.group(1))) {
        return Outcome.passed(PassedOver.SOMEBODY_ELSE);
      }
      boolean isMail = "email".equalsIgnoreCase(notice.group(2));
      var strength = isMail ? Strength.WEAK : Strength.STRONG;
      pages.add(file, at, strength, id == null ? "-" : id);
      return Outcome.used();
    }
    var who = json.text("owner");
    if (who == null || who.equalsIgnoreCase("System") || "system".equals(json.text("type"))) {
      return Outcome.passed(PassedOver.MACHINE);
    }
    return owner.is(who)
        ? Outcome.used(act(at, Strength.STRONG, "act", id))
        : Outcome.passed(PassedOver.SOMEBODY_ELSE);
  }

  /// Who acknowledged and closed an alert, and when, stands in its report.
  private Outcome alert(JsonRecord json) throws Unusable {
    var created = at(json);
    var acts = new ArrayList<Evidence>();
    var id = json.text("id");
    add(
        acts,
        "acknowledge",
        json.text("report.acknowledgedBy"),
        after(created, json.number("report.ackTime")),
        id);
    add(
        acts,
        "close",
        json.text("report.closedBy"),
        after(created, json.number("report.closeTime")),
        id);
    if (!acts.isEmpty()) {
      return new Outcome.Used(acts);
    }
    boolean isOthers = json.has("report.acknowledgedBy") || json.has("report.closedBy");
    return Outcome.passed(isOthers ? PassedOver.SOMEBODY_ELSE : PassedOver.MACHINE);
  }

  private void add(
      List<Evidence> acts,
      String act,
      @Nullable String who,
      @Nullable Instant at,
      @Nullable String id)
      throws Unusable {
    if (at != null && owner.is(who)) {
      acts.add(act(Moment.of(at, new Offset.Unknown()).at(), Strength.STRONG, act, id));
    }
  }

  private static @Nullable Instant after(Instant created, OptionalLong millis) throws Unusable {
    if (millis.isEmpty()) {
      return null;
    }
    if (millis.getAsLong() < 0 || millis.getAsLong() > LONGEST_MILLIS) {
      throw new Unusable("its length cannot be");
    }
    return created.plusMillis(millis.getAsLong());
  }

  /// An incident says who is to respond; when they were called is not said.
  private Outcome incident(JsonRecord json) throws Unusable {
    var at = at(json);
    boolean isOwn =
        json.list("responders[]").stream()
            .anyMatch(each -> "user".equals(each.text("type")) && owner.is(each.text("id")));
    if (!isOwn) {
      return Outcome.passed(PassedOver.SOMEBODY_ELSE);
    }
    if (QUIET.contains(String.valueOf(json.text("priority")))) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    var id = String.valueOf(json.text("id"));
    pages.add(id, at, Strength.WEAK, id);
    return Outcome.used();
  }

  private Outcome shift(JsonRecord json) throws Unusable {
    if (!owner.is(json.text("recipient.id")) && !owner.is(json.text("recipient.name"))) {
      return Outcome.passed(PassedOver.SOMEBODY_ELSE);
    }
    var start = Moment.of(json.text("startDate"), owner).at();
    var end = Moment.of(json.text("endDate"), owner).at();
    var shift = Shift.of("opsgenie", start, end, Strength.STRONG, json.text("recipient.id"));
    return seen.add("shift " + start + " " + end)
        ? Outcome.used(shift)
        : Outcome.passed(PassedOver.SEEN_BEFORE);
  }

  private Instant at(JsonRecord json) throws Unusable {
    return Moment.of(json.text("createdAt"), owner).at();
  }

  private static Evidence act(Instant at, Strength strength, String act, @Nullable String id) {
    return new Evidence(
        Interval.at(at),
        new Offset.Unknown(),
        Kind.INSTANT,
        strength,
        Token.ref("opsgenie", act, "-", id),
        null);
  }
}
