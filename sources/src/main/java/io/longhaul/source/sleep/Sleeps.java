package io.longhaul.source.sleep;

import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Json;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Table;
import io.longhaul.source.Trove;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;

/// Files of sleep of any tool that is known; which one it is, the content tells. Each device's
/// sleep is kept as it tells it: what two of them say about one night is compared later.
public final class Sleeps implements Format {
  private static final int LONGEST_HEAD = 200;

  private static final List<RowReader> TABLES =
      List.of(
          new OwnDiary(),
          new SleepAsAndroid(),
          new PleesTracker(),
          new FitbitTable(),
          new Whoop(),
          new Spreadsheet());

  @Override
  public String name() {
    return "sleep";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    var file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return file.matches(".*(sleep|plees).*\\.(csv|json)(\\.gz)?")
        || file.matches(".*com\\.google\\.activity\\.segment.*\\.json")
        || (name.matches("(?i)(.*/)?apple_health_export/[^/]*\\.xml|exp[^/]*\\.xml")
            && !file.contains("cda"));
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var contract = contract();
    var tools = List.of(new Garmin(), new Fitbit(), new Oura(), new Withings(), new SleepDiary());
    var fit = new GoogleFit();
    for (var item : trove.items()) {
      switch (first(item)) {
        case '<' -> new AppleHealth(contract).read(item, owner, harvest);
        case '{', '[' ->
            new Json(contract)
                .walk(
                    item,
                    harvest,
                    (place, json) -> {
                      if (!fit.reads(place, json, owner, harvest)) {
                        json(place, json, tools, owner, harvest);
                      }
                    });
        default -> table(contract, item, owner, harvest);
      }
    }
    fit.finish(owner, harvest);
    if (harvest.hasUnknownZones()) {
      harvest.note("some nights tell no zone of their own; say it with --zone ZONE");
    }
  }

  /// The first character that is no blank or mark; 0 in an empty file.
  private static char first(Trove.Item item) throws IOException {
    try (var stream = item.open()) {
      for (int next = stream.read(); next >= 0; next = stream.read()) {
        if (next > ' ' && next < 0x80) {
          return (char) next;
        }
      }
      return 0;
    } catch (ZipException | EOFException e) {
      return 0;
    }
  }

  private static String firstLine(Trove.Item item) throws IOException {
    try (var stream = item.open()) {
      var begin = new String(stream.readNBytes(LONGEST_HEAD), StandardCharsets.UTF_8);
      return begin.replace("\uFEFF", "").lines().findFirst().orElse("").strip();
    } catch (ZipException | EOFException e) {
      return "";
    }
  }

  private static void json(
      String place,
      JsonRecord object,
      List<? extends JsonReader> tools,
      Owner owner,
      Harvest harvest) {
    for (var tool : tools) {
      var sleeps = tool.sleeps(object);
      int number = 0;
      for (var sleep : sleeps) {
        number++;
        harvest.record(place + " #" + number, () -> tool.take(sleep, owner));
      }
      if (!sleeps.isEmpty()) {
        return;
      }
    }
    harvest.record(place, () -> Outcome.passed(PassedOver.NOT_READ));
  }

  private static void table(Contract contract, Trove.Item item, Owner owner, Harvest harvest)
      throws IOException {
    if (Sleepmeter.heads(firstLine(item))) {
      Sleepmeter.read(item, owner, harvest);
      return;
    }
    var kind = new Kind();
    new Table(contract, ',').each(item, harvest, kind::heads, row -> kind.reader.take(row, owner));
  }

  /// Which kind of table is being read.
  private static final class Kind {
    private RowReader reader = TABLES.getFirst();

    boolean heads(Set<String> columns) {
      for (var each : TABLES) {
        if (each.heads(columns)) {
          reader = each;
          return true;
        }
      }
      return false;
    }
  }
}
