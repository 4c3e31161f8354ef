package io.longhaul.source.sleep;

import io.longhaul.source.Contract;
import io.longhaul.source.Harvest;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import io.longhaul.source.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `export.xml` of Apple's Health app. Watch, phone and apps write the same night; one of them is
/// taken for each sleep: who tells stages before who tells sleep before who tells time in bed. The
/// offset that is printed is where the phone was at export, so the zone of a night is that of its
/// own `HKTimeZone` or not known.
final class AppleHealth {
  private static final String SLEEP = "HKCategoryTypeIdentifierSleepAnalysis";
  private static final String VALUE = "HKCategoryValueSleepAnalysis";

  private final Contract contract;

  AppleHealth(Contract contract) {
    this.contract = contract;
  }

  void read(Trove.Item item, Owner owner, Harvest harvest) throws IOException {
    var pieces = new ArrayList<Piece>();
    var names = new HashMap<String, String>();
    new Xml(contract)
        .each(
            item,
            "HealthData",
            harvest,
            (line, element) -> record(item, line, element, harvest, pieces, names));
    var all = Episode.of(pieces);
    var chosen = Episode.oneForEachSleep(all);
    for (var episode : chosen) {
      take(item, episode, owner, harvest);
    }
    var taken = new HashSet<>(chosen);
    for (var episode : all) {
      if (!taken.contains(episode)) {
        for (var piece : episode.pieces()) {
          harvest.record(place(item, piece), () -> Outcome.passed(PassedOver.SEEN_BEFORE));
        }
      }
    }
  }

  private static String place(Trove.Item item, Piece piece) {
    return item.name() + ":" + piece.number();
  }

  private static void record(
      Trove.Item item,
      long line,
      Xml.Element element,
      Harvest harvest,
      List<Piece> pieces,
      Map<String, String> names) {
    if (!SLEEP.equals(element.text("type"))) {
      harvest.record(item.name(), () -> Outcome.passed(PassedOver.NOT_READ));
      return;
    }
    try {
      pieces.add(piece(line, element, names));
    } catch (Unusable e) {
      harvest.record(
          item.name() + ":" + line,
          () -> {
            throw e;
          });
    }
  }

  private static Piece piece(long line, Xml.Element element, Map<String, String> names)
      throws Unusable {
    var zone = zone(element);
    var begin = moment(element.text("startDate"), zone);
    var end = moment(element.text("endDate"), zone);
    if (end.at().isBefore(begin.at())) {
      throw new Unusable("it ends before it begins");
    }
    var source = element.text("sourceName");
    var name = source == null ? "-" : names.computeIfAbsent(source, each -> each);
    return new Piece(line, begin, end, name, what(element.text("value")));
  }

  private static @Nullable String zone(Xml.Element element) {
    for (var entry : element.children("MetadataEntry")) {
      if ("HKTimeZone".equals(entry.text("key"))) {
        return entry.text("value");
      }
    }
    return null;
  }

  private static Moment moment(@Nullable String text, @Nullable String zone) throws Unusable {
    return Moment.withOffset(text).ofMachine().in(zone);
  }

  /// Old exports have numbers.
  private static Piece.What what(@Nullable String value) throws Unusable {
    return switch (value == null ? "" : value.replace(VALUE, "")) {
      case "InBed", "0" -> Piece.What.IN_BED;
      case "Asleep", "AsleepUnspecified", "1" -> Piece.What.ASLEEP;
      case "AsleepCore", "AsleepDeep", "AsleepREM", "3", "4", "5" -> Piece.What.STAGE;
      case "Awake", "2" -> Piece.What.AWAKE;
      default -> throw new Unusable("its value is not known");
    };
  }

  /// One record makes the evidence, the others of the episode are used with it.
  private static void take(Trove.Item item, Episode episode, Owner owner, Harvest harvest) {
    var first = episode.pieces().getFirst();
    if (episode.best() == Piece.What.AWAKE) {
      for (var piece : episode.pieces()) {
        harvest.record(place(item, piece), () -> Outcome.passed(PassedOver.NO_ACT));
      }
      return;
    }
    var sleep =
        new Sleep(
            zoned(episode),
            episode.to(),
            Sleep.Sort.UNTOLD,
            episode.best().told,
            "apple " + episode.source(),
            null);
    harvest.record(place(item, first), () -> sleep.outcome(owner));
    for (var piece : episode.pieces().subList(1, episode.pieces().size())) {
      harvest.record(place(item, piece), Outcome::used);
    }
  }

  /// The begin, on the clock of the first piece that tells one.
  private static Moment zoned(Episode episode) {
    var from = episode.from();
    return episode.pieces().stream()
        .map(piece -> piece.begin().offset())
        .filter(offset -> offset.isKnown())
        .findFirst()
        .map(offset -> new Moment(from.at(), offset))
        .orElse(from);
  }
}
