package io.longhaul.source.opsgenie;

import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Json;
import io.longhaul.source.Owner;
import io.longhaul.source.Trove;
import java.io.IOException;

/// Answers of Opsgenie's REST API as files: `GET /v2/alerts/ID/logs` (one alert a file),
/// `/v2/alerts` and `/v2/alerts/ID` with their reports, `/v1/incidents`,
/// `/v2/schedules/ID/timeline`. Times are UTC.
public final class Opsgenie implements Format {
  @Override
  public String name() {
    return "opsgenie";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches(
        "(?i)(.*/)?[^/]*(alert|incident|schedule|timeline|opsgenie)[^/]*\\.jsonl?(\\.gz)?");
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var json = new Json(contract(), "data", "finalTimeline", "rotations", "periods").nested();
    var alerts = new AlertRecords(owner);
    for (var item : trove.items()) {
      json.each(item, harvest, record -> alerts.take(item.name(), record));
    }
    alerts.close(harvest);
    if (!owner.isNamed()) {
      harvest.note("say with --me ADDRESS who you are in it: your address or id in Opsgenie");
    }
  }
}
