package io.longhaul.cli;

import io.longhaul.source.SourceException;
import io.longhaul.store.StoreException;
import io.longhaul.web.Server;
import io.longhaul.web.Setup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The local web app, until it is ended.
@Command(
    name = "serve",
    description = "The local web app, for you alone: prints an address that opens it once.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul open                     the same, and opens your browser",
      "  longhaul serve --port 8080",
      "  longhaul serve --country DE-BY --leave 2026-08-03..2026-08-14",
      "",
      "It listens on this machine only (127.0.0.1), to whoever has the address that it",
      "prints (docs/web.md). Without a store it offers to make one, or a demo.",
      "Ctrl-C ends it.",
    })
final class ServeCommand implements Callable<Integer> {
  private static final int MOST_PORT = 65_535;

  private final Outside outside;
  private final boolean opens;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Where it listens; any free port if not given.")
  private int port;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "Your time zone, for acts that are stored without theirs, such as Europe/Berlin.")
  private @Nullable String zone;

  @Mixin private DaysOffOption daysOff = new DaysOffOption();
  @Mixin private StoreOptions store = new StoreOptions();

  /// @param opens whether it also opens the browser
  ServeCommand(Outside outside, boolean opens) {
    this.outside = outside;
    this.opens = opens;
  }

  @Override
  public Integer call() throws Mistake, SourceException, StoreException, IOException {
    if (port < 0 || port > MOST_PORT) {
      throw new Mistake("--port takes 0 to " + MOST_PORT + ", not " + port);
    }
    var server = start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
    var address = server.address();
    outside.print("Longhaul is at " + address + "\n(good for one use; Ctrl-C ends it)\n");
    server.prepare();
    if (opens && !Browser.open(address)) {
      outside.say("no browser could be opened; open the address above");
    }
    waitForTheEnd();
    return Longhaul.ANSWERED;
  }

  /// Starts it; it answers when this returns.
  private Server start() throws Mistake, SourceException, StoreException {
    ReportOptions.zoneId(zone);
    daysOff.known();
    var chores = new WebChores(outside, zone, daysOff);
    var setup =
        new Setup(
            store.home(outside),
            store.passphrase(outside),
            chores,
            outside.clock(),
            port,
            this::say);
    try {
      return Server.start(setup);
    } catch (IOException e) {
      throw new Mistake(e.getMessage() + "; another program does, or it may not");
    }
  }

  private void say(String line) {
    try {
      outside.say(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(Server server) {
    try {
      server.close();
    } catch (StoreException | IOException e) {
      // the program ends, and every change was on the disk when it was confirmed
    }
  }

  private static void waitForTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
