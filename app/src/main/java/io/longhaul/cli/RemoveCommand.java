package io.longhaul.cli;

import io.longhaul.store.Connected;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Disconnects a source.
@Command(
    name = "remove",
    description = "Disconnects a source from your store and deletes what it gave.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RemoveCommand implements Callable<Integer> {
  private final Outside outside;

  @Parameters(index = "0", paramLabel = "SOURCE", description = "What kind of source.")
  private String source = "";

  @Parameters(index = "1", paramLabel = "PATH", description = "Where it lies, or lay.")
  private String path = "";

  @Mixin private StoreOptions store = new StoreOptions();

  RemoveCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, StoreException, IOException {
    try (var open = store.open(outside)) {
      var connected = found(open);
      long pieces = open.remove(connected).removed();
      outside.print(
          connected.source() + " " + connected.place() + ": removed, with " + pieces + " pieces\n");
      return Longhaul.ANSWERED;
    }
  }

  private Connected found(Store open) throws Mistake, StoreException, IOException {
    var all = open.connected();
    var names = names(PathArguments.path(outside.folder(), "", path));
    return all.stream()
        .filter(each -> each.source().equals(source) && names.contains(each.place()))
        .findFirst()
        .orElseThrow(() ->
            new Mistake(
                source
                    + " "
                    + path
                    + " is not connected; connected are: "
                    + all.stream()
                        .map(each -> each.source() + " " + each.place())
                        .collect(Collectors.joining(", "))));
  }

  /// The ways to name a place, which may be gone.
  private List<String> names(Path given) throws IOException {
    var absolute = given.toAbsolutePath().normalize().toString();
    return Files.exists(given)
        ? List.of(path, absolute, given.toRealPath().toString())
        : List.of(path, absolute);
  }
}
