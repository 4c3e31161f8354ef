package io.longhaul.source.claude;

import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Json;
import io.longhaul.source.Owner;
import io.longhaul.source.Source;
import io.longhaul.source.Trove;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// The folder of Claude Code (`~/.claude`), its `projects`, or a transcript of it. One line in some
/// eighty is a person's; the others are the agent's, and tell when it ran.
public final class Claude implements Format {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final String LIST = "history.jsonl";

  @Override
  public String name() {
    return "claude";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  /// Transcripts lie in `projects/FOLDER`, in folders whose names are paths with `-` for `/`, or
  /// alone with an id for a name. Extensions bring their own lines, which are none.
  @Override
  public boolean reads(String name) {
    return !name.matches("(.*/)?plugins/.*")
        && (name.matches("(.*/)?projects/.+\\.jsonl")
            || name.matches("(-|[A-Za-z]--).*/.+\\.jsonl")
            || name.matches("(.*/)?([0-9a-f]{8}-[0-9a-f-]{27}|agent-[^/]+)\\.jsonl")
            || name.matches("([^/]*/)?" + LIST));
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var json = new Json(contract());
    var sessions = new ClaudeSessions(owner);
    for (var item : trove.items()) {
      if (!isList(item)) {
        json.each(item, harvest, line -> sessions.line(line, item.fileName()));
      }
    }
    for (var item : trove.items()) {
      if (isList(item)) {
        json.each(item, harvest, sessions::listed);
      }
    }
    sessions.evidence().forEach(harvest::add);
  }

  private static boolean isList(Trove.Item item) {
    return item.fileName().startsWith(LIST);
  }

  @Override
  public Optional<Source.Retention> retention() {
    return Optional.of(
        new Source.Retention(KEPT, "transcripts, unless its setting cleanupPeriodDays is raised"));
  }
}
