package io.longhaul.source.gharchive;

import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Json;
import io.longhaul.source.Owner;
import io.longhaul.source.Trove;
import io.longhaul.source.github.PublicEvent;
import io.longhaul.source.host.Acts;
import java.io.IOException;
import java.util.regex.Pattern;

/// Hour files of GH Archive, in which GitHub's public events of everybody stand: the person's own
/// are looked for, nothing of anybody else is kept. Work in private repositories is not seen.
public final class GhArchive implements Format {
  private static final Pattern HOUR =
      Pattern.compile(
          "(?:.*/)?(?:gharchive-)?(\\d{4}-\\d{2}-\\d{2})-\\d{1,2}(?:\\.[a-z]+)?\\.json(?:\\.gz)?");

  /// The archive's collector stood still: <https://github.com/igrigorik/gharchive.org/issues/312>
  private static final String HOLE_FROM = "2025-10-09";

  private static final String HOLE_TO = "2025-10-14";

  @Override
  public String name() {
    return "gharchive";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return HOUR.matcher(name).matches();
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var json = new Json(contract());
    var acts = new Acts(name(), owner);
    for (var item : trove.items()) {
      var hour = HOUR.matcher(item.name());
      if (hour.matches() && isInHole(hour.group(1))) {
        harvest.note("the archive's hours of 9 to 14 October 2025 are nearly empty");
      }
      json.each(item, harvest, event -> PublicEvent.take(event, acts));
    }
    acts.finish(harvest);
    if (!acts.foundSome() && harvest.records() > 0) {
      harvest.note("nothing in it is of yours; --me LOGIN says who you are on GitHub");
    }
  }

  private static boolean isInHole(String day) {
    return day.compareTo(HOLE_FROM) >= 0 && day.compareTo(HOLE_TO) <= 0;
  }
}
