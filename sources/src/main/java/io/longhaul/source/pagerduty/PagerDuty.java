package io.longhaul.source.pagerduty;

import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Json;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Trove;
import java.io.IOException;

/// Answers of PagerDuty's REST API, version 2, as files: `GET /incidents`, `/log_entries`,
/// `/incidents/ID/log_entries` and `/oncalls`, one or several a file. A notice is a page at its
/// moment; whoever acknowledges, resolves or writes a note is awake and at work then; a shift is
/// neither work nor rest. Times are UTC or those of the account: the person's zone is not told.
public final class PagerDuty implements Format {
  @Override
  public String name() {
    return "pagerduty";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches(
        "(?i)(.*/)?[^/]*(incident|log_entr|oncall|pagerduty)[^/]*\\.jsonl?(\\.gz)?");
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var json = new Json(contract(), "incidents", "log_entries", "oncalls").nested();
    var log = new IncidentLog(owner);
    for (var item : trove.items()) {
      json.walk(
          item,
          harvest,
          (place, record) -> {
            if (!log.put(place, record)) {
              harvest.record(place, () -> Outcome.passed(PassedOver.NOT_READ));
            }
          });
    }
    log.read(harvest);
    if (!owner.isNamed()) {
      harvest.note("say with --me NAME who you are in it: your name or id in PagerDuty");
    }
  }
}
