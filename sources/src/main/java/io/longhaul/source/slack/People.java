package io.longhaul.source.slack;

import io.longhaul.source.JsonRecord;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Unusable;
import io.longhaul.time.Offset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The accounts of a workspace: which is the person's, and which are bots.
final class People {
  private static final String SLACKBOT = "USLACKBOT";

  private final Set<String> own = new HashSet<>();
  private final Set<String> bots = new HashSet<>(Set.of(SLACKBOT));
  private final Owner owner;
  private boolean told;
  private @Nullable ZoneId zone;

  People(Owner owner) {
    this.owner = owner;
    this.zone = owner.zone();
  }

  Outcome take(JsonRecord json) throws Unusable {
    var id = json.text("id");
    if (id == null || id.isBlank()) {
      throw new Unusable("it has no id");
    }
    told = true;
    if (json.isTrue("is_bot")) {
      bots.add(id);
      return Outcome.passed(PassedOver.MACHINE);
    }
    boolean isOwn =
        owner.is(id)
            || owner.is(json.text("name"))
            || owner.is(json.text("real_name"))
            || owner.is(json.text("profile.email"))
            || owner.is(json.text("profile.display_name"));
    if (!isOwn) {
      return Outcome.passed(PassedOver.SOMEBODY_ELSE);
    }
    own.add(id);
    zone = zone == null ? zone(json.text("tz")) : zone;
    return Outcome.used();
  }

  private static @Nullable ZoneId zone(@Nullable String name) {
    try {
      return name == null || name.isBlank() ? null : ZoneId.of(name.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// Whether there was a list of accounts.
  boolean wereTold() {
    return told;
  }

  /// Whether the person has an account.
  boolean ownIsKnown() {
    return !own.isEmpty();
  }

  boolean isOwn(@Nullable String id) {
    return id != null && (own.contains(id) || (!told && owner.is(id)));
  }

  boolean isBot(@Nullable String id) {
    return id != null && bots.contains(id);
  }

  /// Where the person's clock stood, as far as the zone of today in their profile tells it. That is
  /// their own word, and no proof for other sources.
  Offset offset(Instant at) {
    return zone == null ? new Offset.Unknown() : new Offset.Declared(zone.getRules().getOffset(at));
  }
}
