package io.longhaul.cli;

import io.longhaul.store.Passphrase;
import io.longhaul.store.StoreException;
import io.longhaul.store.StoreHome;
import io.longhaul.web.Server;
import io.longhaul.web.Setup;
import io.longhaul.web.WarmUp;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the launcher's start-up cache learns from: one run of everything that should start fast.
/// The store that it makes for that is deleted at once.
final class Training {
  private Training() {}

  /// @param report the command line of a report: whose, and what to read
  /// @param home where the store may lie meanwhile
  static void run(Outside outside, List<String> report, Path home) {
    var quiet =
        new Outside(
            outside.folder(),
            outside.in(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            outside.clock(),
            false,
            false);
    var store = home.toString();
    run(quiet, report);
    var add = new ArrayList<>(List.of("add", "git", "--home", store));
    add.addAll(report);
    run(quiet, add);
    run(quiet, List.of("sync", "--home", store));
    run(quiet, List.of("--home", store));
    run(quiet, List.of("sources", "--home", store));
    serve(quiet, home);
    run(quiet, List.of("delete", "--all", "--yes", "--home", store));
  }

  private static void run(Outside quiet, List<String> line) {
    Longhaul.run(line.toArray(String[]::new), quiet);
  }

  /// The web app on that store, every page of it once.
  private static void serve(Outside quiet, Path home) {
    var chores = new WebChores(quiet, null, new DaysOffOption());
    var setup = new Setup(StoreHome.in(home), Passphrase.NONE, chores, quiet.clock(), 0, _ -> {});
    try (var server = Server.start(setup)) {
      WarmUp.of(server);
    } catch (StoreException | IOException e) {
      // what is not learned starts a little slower
    }
  }
}
