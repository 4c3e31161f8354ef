package io.longhaul.source.shell;

import io.longhaul.source.Contract;
import io.longhaul.source.Harvest;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Sqlite;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/// The database of atuin, which keeps the commands of all shells, and since 2026 who entered them.
final class Atuin {
  private static final int FIRST_AGENT = 1;

  private Atuin() {}

  static void read(Trove.Item item, Contract contract, Harvest harvest) throws IOException {
    var commands = new Commands();
    Sqlite.each(contract, item, "history", harvest, row -> command(row, commands));
  }

  private static Outcome command(Sqlite.Row row, Commands commands) throws Unusable {
    var nanos = row.number("timestamp");
    if (nanos.isEmpty()) {
      throw new Unusable("it has no time");
    }
    var moment = Moment.ofNanos(nanos.getAsLong());
    if (row.has("deleted_at")) {
      return Outcome.passed(PassedOver.NOT_READ);
    }
    if (isOfAnAgent(row)) {
      return Outcome.passed(PassedOver.MACHINE);
    }
    long took = Math.max(0, row.number("duration").orElse(0));
    return commands.entered(moment, Duration.ofNanos(took));
  }

  /// Where it does not say it, whoever is not the user of the machine (`HOST:USER`) is an agent.
  private static boolean isOfAnAgent(Sqlite.Row row) {
    if (row.number("author_kind").isPresent()) {
      return row.number("author_kind").orElse(0) >= FIRST_AGENT;
    }
    var author = row.text("author");
    var machine = Objects.requireNonNullElse(row.text("hostname"), "");
    return author != null && !author.isEmpty() && !machine.endsWith(":" + author);
  }
}
