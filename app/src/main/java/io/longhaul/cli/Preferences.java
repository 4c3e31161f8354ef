package io.longhaul.cli;

import io.longhaul.source.SourceException;
import io.longhaul.source.holiday.Holidays;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the person said once so that it need not be said with every command. An option on the
/// command line takes its place.
///
/// @param zone the usual time zone, or null
/// @param countries whose public holidays are theirs
/// @param leave their own leave, as `--leave` takes it
/// @param law the law that is asked about
/// @param asks whether a report on a terminal asks how the day was
record Preferences(
    @Nullable String zone,
    List<String> countries,
    List<String> leave,
    List<String> law,
    boolean asks) {
  Preferences {
    countries = List.copyOf(countries);
    leave = List.copyOf(leave);
    law = List.copyOf(law);
  }

  /// A setting by its name, and what it means.
  enum Name {
    ZONE("your zone, for traces that tell none, such as Europe/Berlin", 1),
    COUNTRY("whose holidays are yours, such as DE-BY (longhaul holidays)", 20),
    LEAVE("your own leave, such as 2026-07-01..2026-07-14", 1000),
    LAW("the law to be held against, such as eu de (longhaul law)", 20),
    CHECKIN("on or off: whether a report asks how the day was, first", 1),
    ME("addresses, logins and names of yours in traces", 1000);

    private final String meaning;
    private final int most;

    Name(String meaning, int most) {
      this.meaning = meaning;
      this.most = most;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    String meaning() {
      return meaning;
    }

    static Name of(String word) throws Mistake {
      return Arrays.stream(values())
          .filter(name -> name.word().equals(word))
          .findFirst()
          .orElseThrow(() ->
              new Mistake(
                  "there is no setting '"
                      + word
                      + "'; there are: "
                      + Arrays.stream(values()).map(Name::word).collect(Collectors.joining(", "))));
    }

    /// Refuses what the setting cannot be.
    void check(List<String> values) throws Mistake, SourceException {
      if (values.size() > most) {
        throw new Mistake(word() + " takes " + (most == 1 ? "one value" : "fewer values"));
      }
      for (var value : values) {
        check(value);
      }
    }

    private void check(String value) throws Mistake, SourceException {
      switch (this) {
        case ZONE -> zone(value);
        case COUNTRY -> Holidays.of(value);
        case LEAVE -> leave(value);
        case LAW -> LawOption.jurisdiction(value);
        case CHECKIN -> {
          if (!value.equals("on") && !value.equals("off")) {
            throw new Mistake("checkin is on or off, not '" + value + "'");
          }
        }
        case ME -> MeOption.check("me", List.of(value));
      }
    }

    private static void zone(String value) throws Mistake {
      try {
        ZoneId.of(value);
      } catch (DateTimeException e) {
        throw new Mistake("zone takes a name such as Europe/Berlin, not '" + value + "'");
      }
    }

    private static void leave(String value) throws Mistake {
      if (DaysOffOption.range(value) == null) {
        throw new Mistake(
            "leave takes a first and a last day such as 2026-07-01..2026-07-14, not '"
                + value
                + "'");
      }
    }
  }

  static Preferences of(Map<String, String> settings) {
    return new Preferences(
        settings.get(Name.ZONE.word()),
        list(settings, Name.COUNTRY),
        list(settings, Name.LEAVE),
        list(settings, Name.LAW),
        !"off".equals(settings.get(Name.CHECKIN.word())));
  }

  /// Several values stand in one text, with blanks between them.
  static List<String> list(Map<String, String> settings, Name name) {
    var text = settings.getOrDefault(name.word(), "").strip();
    return text.isEmpty() ? List.of() : List.of(text.split(" +", -1));
  }
}
