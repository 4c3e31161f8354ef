package io.longhaul.source.deadlines;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Token;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import io.longhaul.source.Yaml;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lists of conference deadlines in YAML: `huggingface/ai-deadlines`, the older
/// `paperswithcode/ai-deadlines`, and `ccfddl/ccf-deadlines`. A deadline is a moment of the
/// calendar of the field, never an act of anybody; the conference itself is a stretch.
public final class Deadlines implements Format {
  private static final int DATE_LENGTH = 10;

  /// What a deadline is for, by what its type begins with.
  private static final Map<String, String> ACTS =
      Map.ofEntries(
          Map.entry("abstract", "abstract"),
          Map.entry("paper", "paper"),
          Map.entry("submission", "paper"),
          Map.entry("supplementary", "supplementary"),
          Map.entry("review_release", "reviews"),
          Map.entry("rebuttal_start", "rebuttal-start"),
          Map.entry("rebuttal_end", "rebuttal-end"),
          Map.entry("author_response", "rebuttal"),
          Map.entry("notification", "notification"),
          Map.entry("camera_ready", "camera-ready"),
          Map.entry("commitment", "commitment"),
          Map.entry("commitment_deadline", "commitment"));

  @Override
  public String name() {
    return "deadlines";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches("(?i).*\\.ya?ml");
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var yaml = new Yaml(contract());
    for (var item : trove.items()) {
      yaml.walk(item, harvest, (place, entry) -> entry(place, entry, owner, harvest));
    }
  }

  private static void entry(String place, JsonRecord entry, Owner owner, Harvest harvest) {
    var editions = entry.list("confs[]");
    if (editions.isEmpty()) {
      edition(place, entry, owner, harvest);
    }
    int number = 0;
    for (var edition : editions) {
      number++;
      edition(place + " #" + number, edition, owner, harvest);
    }
  }

  private static void edition(String place, JsonRecord edition, Owner owner, Harvest harvest) {
    var id = edition.text("id");
    var zone = edition.text("timezone");
    long before = harvest.records();
    int number = 0;
    for (var each : edition.list("deadlines[]")) {
      number++;
      harvest.record(
          place + " deadline " + number,
          () ->
              moment(
                  act(each.text("type")),
                  id,
                  each.text("date"),
                  each.has("timezone") ? each.text("timezone") : zone,
                  owner));
    }
    oldForm(place, edition, edition, owner, harvest);
    for (var each : edition.list("timeline[]")) {
      number++;
      oldForm(place + " deadline " + number, each, edition, owner, harvest);
    }
    if (edition.has("start")) {
      harvest.record(place + " conference", () -> conference(edition, id));
    }
    if (harvest.records() == before) {
      harvest.record(place, () -> Outcome.passed(PassedOver.NO_ACT));
    }
  }

  private static void oldForm(
      String place, JsonRecord dates, JsonRecord edition, Owner owner, Harvest harvest) {
    for (var field : List.of("abstract_deadline", "deadline")) {
      if (dates.has(field)) {
        var act = field.equals("deadline") ? "paper" : "abstract";
        harvest.record(
            place + " " + act,
            () ->
                moment(
                    act, edition.text("id"), dates.text(field), edition.text("timezone"), owner));
      }
    }
  }

  private static String act(@Nullable String type) {
    return ACTS.getOrDefault(String.valueOf(type).toLowerCase(Locale.ROOT), "other");
  }

  private static Outcome moment(
      String act, @Nullable String id, @Nullable String date, @Nullable String zone, Owner owner)
      throws Unusable {
    if (date == null || date.matches("(?i)TB[AD].*|\\?+")) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    var there = new Owner(owner.names(), DeadlineZone.of(zone), owner.now());
    var text = date.replace('/', '-').strip();
    var at = Moment.of(text.length() == DATE_LENGTH ? text + " 23:59:59" : text, there).at();
    return Outcome.used(context(act, id, Interval.at(at)));
  }

  private static Outcome conference(JsonRecord edition, @Nullable String id) throws Unusable {
    var first = day(edition.text("start"));
    var last = edition.has("end") ? day(edition.text("end")) : first;
    if (last.isBefore(first)) {
      throw new Unusable("the conference ends before it starts");
    }
    var from = first.atStartOfDay(ZoneOffset.UTC).toInstant();
    var until = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Moment.of(from, new Offset.Unknown());
    Moment.of(until, new Offset.Unknown());
    return Outcome.used(context("conference", id, new Interval(from, until)));
  }

  private static LocalDate day(@Nullable String text) throws Unusable {
    try {
      return LocalDate.parse(text == null ? "" : text.strip());
    } catch (DateTimeParseException e) {
      throw new Unusable("the days of the conference cannot be read");
    }
  }

  /// Where the person's clock stands then is not told.
  private static Evidence context(String act, @Nullable String id, Interval when) {
    return new Evidence(
        when,
        new Offset.Unknown(),
        Kind.CONTEXT,
        Strength.STRONG,
        Token.ref("deadlines", act, "-", id),
        null);
  }
}
