package io.longhaul.source.calendar;

import io.longhaul.source.Clock;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Unusable;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the events of one file into the agenda.
final class EventReader {
  private final CalendarFile file;
  private final Owner own;
  private final boolean isSomebodyElses;
  private final Versions versions;
  private final Agenda agenda;
  private boolean wasLong;

  EventReader(CalendarFile file, Owner owner, Versions versions, Agenda agenda) {
    this.file = file;
    this.versions = versions;
    this.agenda = agenda;
    var address = file.address();
    this.isSomebodyElses = address != null && isOthers(address, owner);
    this.own = address == null || isSomebodyElses ? owner : with(address, owner);
  }

  /// Whether an address is another's: the person gave addresses, and it is none of them. Who gave
  /// other names only has not said.
  static boolean isOthers(String address, Owner owner) {
    return owner.names().stream().anyMatch(name -> name.contains("@")) && !owner.is(address);
  }

  private static Owner with(String address, Owner owner) {
    var names = new ArrayList<>(owner.names());
    names.add(address);
    return new Owner(names, owner.zone(), owner.now());
  }

  /// Whether the calendar bears the address of another person.
  boolean isSomebodyElses() {
    return isSomebodyElses;
  }

  /// Whether a series had more occurrences than are read.
  boolean wasLong() {
    return wasLong;
  }

  Outcome read(Component record) throws Unusable {
    if (PlanEvents.isOne(record)) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    if (!versions.holds(record, file)) {
      return Outcome.passed(PassedOver.SEEN_BEFORE);
    }
    var event = Event.of(record, file, own);
    var goesOn = goesOn(record);
    if (!record.value("RECURRENCE-ID").isEmpty() && !goesOn) {
      return outcome(add(new Series.Turn(event, event.at(event.start()))));
    }
    if (goesOn) {
      return outcome(event.meaning() != Meaning.NOTHING);
    }
    var turns =
        new Series(record, file, event)
            .turns(own.now().plus(CalendarFiles.AHEAD), overrides(record));
    wasLong |= turns.size() >= Series.MOST;
    boolean used = false;
    for (var turn : turns) {
      used |= add(turn);
    }
    return outcome(used);
  }

  private static Outcome outcome(boolean used) {
    return used ? Outcome.used() : Outcome.passed(PassedOver.NO_ACT);
  }

  private static boolean goesOn(Component record) {
    var id = record.first("RECURRENCE-ID");
    return id != null && "THISANDFUTURE".equalsIgnoreCase(id.parameter("RANGE"));
  }

  /// What replaces occurrences of a series. A version that cannot be used replaces one all the
  /// same.
  private List<Series.Replacement> overrides(Component series) {
    var overrides = new ArrayList<Series.Replacement>();
    for (var version : versions.replaced(series, file)) {
      var replaced = replaced(version.event());
      if (replaced != null) {
        overrides.add(new Series.Replacement(replaced, goesOn(version.event()), of(version)));
      }
    }
    return overrides;
  }

  /// What a version replaces; null where that cannot be read, and is rejected where it stands.
  private static @Nullable Stamp replaced(Component version) {
    var id = version.first("RECURRENCE-ID");
    try {
      return id == null ? null : Stamp.of(id);
    } catch (Unusable e) {
      return null;
    }
  }

  private @Nullable Event of(Versions.Version version) {
    try {
      return Event.of(version.event(), version.file(), own);
    } catch (Unusable e) {
      return null;
    }
  }

  private boolean add(Series.Turn turn) throws Unusable {
    var event = turn.event();
    var at = turn.when().start();
    Moment.of(at, new Offset.Unknown());
    return agenda.add(turn.when(), offset(event, at), event.meaning(), event.uid());
  }

  /// Where the person's clock stood: an event of their own tells it, and one on the calendar's own
  /// clock; that of a meeting that others called is theirs.
  private Offset offset(Event event, Instant at) {
    var offset = event.clock().getOffset(at);
    if (!event.isTold()) {
      return new Offset.Declared(offset);
    }
    var home = file.clocks().home();
    boolean isHome = home != null && home.getOffset(at).equals(offset);
    boolean isUtc = event.clock().isFixedOffset() && offset.equals(ZoneOffset.UTC);
    return !isUtc && (event.isOwn() || isHome) ? Clock.told(offset) : new Offset.Unknown();
  }
}
