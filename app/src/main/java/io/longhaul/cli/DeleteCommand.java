package io.longhaul.cli;

import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import io.longhaul.time.Window;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Deletes what is kept.
@Command(
    name = "delete",
    description = "Deletes a stretch of time from your store for good, or all of it.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul delete --since 2026-01-01 --until 2026-02-01 --yes",
      "  longhaul delete --all --yes       the key first, then every file of the store",
      "  longhaul remove git ~/code        a source with all that it gave",
      "",
      "A stretch that is deleted does not come back when its sources are read again.",
      "Backups that would still hold it are deleted too.",
    })
final class DeleteCommand implements Callable<Integer> {
  private final Outside outside;

  @Mixin private WindowOptions window = new WindowOptions();

  @Option(names = "--all", description = "The whole store, with its key and its backups.")
  private boolean all;

  @Option(names = "--yes", description = "Do it; without this, only say what would be deleted.")
  private boolean yes;

  @Mixin private StoreOptions store = new StoreOptions();

  DeleteCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, StoreException, IOException {
    var asked = window.window();
    boolean stretch = asked.since() != null || asked.until() != null;
    if (stretch == all) {
      throw new Mistake("delete takes --since, --until or both, or --all");
    }
    if (all) {
      destroy();
    } else {
      delete(asked);
    }
    return Longhaul.ANSWERED;
  }

  private void destroy() throws Mistake, StoreException, IOException {
    var home = store.home(outside);
    if (!home.exists()) {
      throw new Mistake("there is no store in " + home.folder());
    }
    if (!yes) {
      outside.print("would delete the store " + home.folder() + " with its key; add --yes\n");
      return;
    }
    Store.destroy(home);
    outside.print("deleted: the store " + home.folder() + ", its key and its backups\n");
  }

  private void delete(Window asked) throws Mistake, StoreException, IOException {
    try (var open = store.open(outside)) {
      if (!yes) {
        long count = open.trace().within(asked).evidence().size();
        outside.print("would delete " + count + " pieces of evidence; add --yes\n");
        return;
      }
      outside.print("deleted: " + open.delete(asked).removed() + " pieces of evidence\n");
    }
  }
}
