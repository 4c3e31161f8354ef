package io.longhaul.source.calendar;

import io.longhaul.source.Owner;
import io.longhaul.source.Unusable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The clocks of one calendar: regions of the tz database, with or without a path before them;
/// names that Windows writes; clocks that the file itself describes. Days, and times that name no
/// clock, are read on the calendar's own: that of `X-WR-TIMEZONE`, else that of most of its events,
/// else the only one that it describes, else the owner's.
final class Clocks {
  private static final Set<String> UTC =
      Set.of("utc", "z", "gmt", "etc/utc", "etc/gmt", "tzone://microsoft/utc");
  private static final Set<String> REGIONS = ZoneId.getAvailableZoneIds();

  private final Map<String, Component> described = new HashMap<>();
  private final Map<String, ZoneRules> known = new HashMap<>();
  private final Owner owner;
  private @Nullable ZoneRules home;

  Clocks(Owner owner, Collection<Component> zones) {
    this.owner = owner;
    for (var zone : zones) {
      var name = zone.first("TZID");
      if (name != null) {
        described.putIfAbsent(key(name.text()), zone);
      }
    }
  }

  /// Says which clock is the calendar's own.
  ///
  /// @param told what the calendar says, or nothing
  /// @param used the names of its events' clocks, each as often as it is used
  void settle(String told, Collection<String> used) {
    var counts = new HashMap<String, Integer>();
    used.stream().filter(name -> !isUtc(name)).forEach(name -> counts.merge(name, 1, Integer::sum));
    var most =
        counts.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse("");
    var only = described.keySet().stream().filter(name -> !isUtc(name)).toList();
    home = orNull(told);
    home = home == null ? orNull(most) : home;
    home = home == null && only.size() == 1 ? orNull(only.getFirst()) : home;
  }

  private @Nullable ZoneRules orNull(String name) {
    try {
      return name.isBlank() || isUtc(name) ? null : named(name);
    } catch (Unusable e) {
      return null;
    }
  }

  /// The calendar's own clock, if it has one.
  @Nullable ZoneRules home() {
    return home;
  }

  /// The clock on which a time is read.
  ZoneRules of(Stamp stamp) throws Unusable {
    if (stamp.zone() != null) {
      return named(stamp.zone());
    }
    if (home != null) {
      return home;
    }
    if (owner.zone() == null) {
      throw new Unusable("its time has no zone; say it with --zone ZONE");
    }
    return owner.zone().getRules();
  }

  private ZoneRules named(String name) throws Unusable {
    var key = key(name);
    var rules = known.get(key);
    if (rules == null) {
      rules = find(key);
      known.put(key, rules);
    }
    return rules;
  }

  private ZoneRules find(String key) throws Unusable {
    if (isUtc(key)) {
      return ZoneOffset.UTC.getRules();
    }
    var windows = WindowsZones.named(key);
    if (windows.isPresent()) {
      return windows.get().getRules();
    }
    for (var region = key; !region.isEmpty(); region = afterSlash(region)) {
      var id = region(region);
      if (id != null) {
        return id.getRules();
      }
    }
    var description = described.get(key);
    if (description != null) {
      return DescribedZone.of(description);
    }
    throw new Unusable("its time zone is neither known nor described in the file");
  }

  /// A region by its name in any case.
  private static @Nullable ZoneId region(String name) {
    try {
      return REGIONS.stream()
          .filter(id -> id.equalsIgnoreCase(name))
          .findFirst()
          .map(ZoneId::of)
          .orElse(null);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String afterSlash(String name) {
    return name.substring(name.indexOf('/') < 0 ? name.length() : name.indexOf('/') + 1);
  }

  private static boolean isUtc(String name) {
    return UTC.contains(key(name));
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
