package io.longhaul.source.slack;

import io.longhaul.source.Contract;
import io.longhaul.source.Format;
import io.longhaul.source.Harvest;
import io.longhaul.source.Json;
import io.longhaul.source.Owner;
import io.longhaul.source.Trove;
import java.io.IOException;

/// Exports of a Slack workspace: `users.json` and a folder for each channel with a file for each
/// day. They hold everybody's messages; only those of the one person who asks are kept. Files are
/// cut by the workspace's days: what counts is the moment of each message, not the file's name.
public final class Slack implements Format {
  private static final String PEOPLE = "(.*/)?(org_)?users\\.json";

  @Override
  public String name() {
    return "slack";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public boolean reads(String name) {
    return name.matches(PEOPLE) || name.matches("(.*/)?\\d{4}-\\d{2}-\\d{2}\\.json");
  }

  @Override
  public void read(Trove trove, Owner owner, Harvest harvest) throws IOException {
    var json = new Json(contract());
    var people = new People(owner);
    for (var item : trove.items()) {
      if (item.name().matches(PEOPLE)) {
        json.each(item, harvest, people::take);
      }
    }
    var messages = new Messages(people);
    for (var item : trove.items()) {
      if (!item.name().matches(PEOPLE)) {
        json.each(item, harvest, messages::take);
      }
    }
    if (!owner.isNamed()) {
      harvest.note("say with --me NAME who you are in it: your address, name or id in Slack");
    } else if (people.wereTold() && !people.ownIsKnown()) {
      harvest.note("nobody in users.json has a name, address or id that you gave with --me");
    }
  }
}
