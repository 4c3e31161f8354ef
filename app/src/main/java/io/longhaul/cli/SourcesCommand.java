package io.longhaul.cli;

import io.longhaul.store.Connected;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import io.longhaul.view.ConnectedSources;
import io.longhaul.view.JsonReport;
import io.longhaul.view.SourceRow;
import io.longhaul.view.SourcesPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What is connected, how far it reaches, and what of it cannot be used.
@Command(
    name = "sources",
    description = "What is connected to your store, how far it reaches, what cannot be used.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SourcesCommand implements Callable<Integer> {
  private final Outside outside;

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(names = "--json", description = "Print it as JSON (docs/store.md).")
  private boolean json;

  @Option(names = "--no-color", description = "No colour on a terminal either.")
  private boolean noColor;

  static CommandLine with(Outside outside) {
    return new CommandLine(new SourcesCommand(outside)).addSubcommand(new ShowSource(outside));
  }

  private SourcesCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, StoreException, IOException {
    var all = new ArrayList<SourceRow>();
    try (var open = store.open(outside)) {
      for (var connected : open.connected()) {
        all.add(row(open, connected));
      }
    }
    var sources =
        new ConnectedSources(
            ConnectedSources.SCHEMA_VERSION,
            store.home(outside).folder().toString(),
            outside.clock().instant().toString(),
            all);
    outside.print(json ? JsonReport.of(sources) : SourcesPage.of(sources, outside.ink(noColor)));
    return Longhaul.ANSWERED;
  }

  private SourceRow row(Store open, Connected connected) throws Mistake, StoreException {
    var source = Sources.named(connected.source());
    return SourceRow.of(
        connected,
        source.contract().about(),
        source.isThere(connected.place()),
        open.evidence(connected),
        open.rejected(connected),
        outside.clock().instant());
  }
}
