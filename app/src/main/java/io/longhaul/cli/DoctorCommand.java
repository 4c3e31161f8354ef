package io.longhaul.cli;

import io.longhaul.store.StoreException;
import io.longhaul.view.DoctorPage;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Why something is empty, stale or at risk.
@Command(
    name = "doctor",
    description = "Why something is empty, what is stale, and what is about to be lost.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DoctorCommand implements Callable<Integer> {
  private final Outside outside;

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(names = "--no-color", description = "No colour on a terminal either.")
  private boolean noColor;

  DoctorCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, StoreException, IOException {
    var home = store.home(outside);
    if (!home.exists()) {
      outside.print(
          "There is no store in "
              + home.folder()
              + ": longhaul reports on the repository you are in and keeps nothing.\n"
              + "longhaul add git ~/code makes one.\n");
      return Longhaul.ANSWERED;
    }
    try (var open = store.open(outside)) {
      outside.print(DoctorPage.of(new Doctor(outside, open).conditions(), outside.ink(noColor)));
      return Longhaul.ANSWERED;
    }
  }
}
