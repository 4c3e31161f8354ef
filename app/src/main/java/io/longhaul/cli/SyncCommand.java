package io.longhaul.cli;

import io.longhaul.store.StoreException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Reads what is new in everything that is connected.
@Command(
    name = "sync",
    description = "Reads what is new in everything that is connected to your store.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SyncCommand implements Callable<Integer> {
  private final Outside outside;

  @Mixin private StoreOptions store = new StoreOptions();

  SyncCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, StoreException, IOException {
    try (var open = store.open(outside)) {
      var connected = open.connected();
      if (connected.isEmpty()) {
        throw new Mistake("nothing is connected; longhaul add SOURCE PATH does it");
      }
      boolean all = new Syncing(outside, open).run(connected);
      return all ? Longhaul.ANSWERED : Longhaul.MISTAKE;
    }
  }
}
