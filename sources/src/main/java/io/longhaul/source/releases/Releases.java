package io.longhaul.source.releases;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Table;
import io.longhaul.source.Token;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The table of notable AI models of Epoch AI ("Data on AI Models", CC-BY 4.0). A release is a day
/// on which something happened outside, never an act of anybody. A date on the first of a month
/// means that only the month is known. The day is that of a paper where there was one.
public final class Releases implements Format {
  private static final int LONGEST_NAME = 40;

  @Override
  public String name() {
    return "releases";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches("(?i)(.*/)?[^/]*models[^/]*\\.csv(\\.gz)?");
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var table = new Table(contract(), ',');
    for (var item : trove.items()) {
      table.each(item, harvest, Releases::heads, Releases::release);
    }
    if (harvest.hasEvidence()) {
      harvest.note("from Epoch AI, Data on AI Models, CC-BY 4.0");
    }
  }

  private static boolean heads(Set<String> columns) {
    return columns.contains("publication date")
        && (columns.contains("model") || columns.contains("system"));
  }

  private static Outcome release(Table.Row row) throws Unusable {
    var text = row.text("Publication date");
    if (text == null) {
      return Outcome.passed(PassedOver.NO_ACT);
    }
    var day = day(text);
    boolean monthOnly = day.getDayOfMonth() == 1;
    var until = monthOnly ? day.plusMonths(1) : day.plusDays(1);
    var from = Moment.of(day.atStartOfDay().toInstant(ZoneOffset.UTC), new Offset.Unknown());
    boolean frontier = "true".equalsIgnoreCase(row.text("Frontier model"));
    return Outcome.used(
        new Evidence(
            new Interval(from.at(), until.atStartOfDay().toInstant(ZoneOffset.UTC)),
            new Offset.Unknown(),
            Kind.CONTEXT,
            monthOnly ? Strength.WEAK : Strength.MEDIUM,
            Token.ref("releases", frontier ? "frontier" : "notable", "-", name(row)),
            null));
  }

  private static LocalDate day(String text) throws Unusable {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Unusable("its date cannot be read");
    }
  }

  /// The model's public name in plain letters.
  private static @Nullable String name(Table.Row row) {
    var name = row.has("Model") ? row.text("Model") : row.text("System");
    if (name == null) {
      return null;
    }
    var plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^-+|-+$", "");
    return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }
}
