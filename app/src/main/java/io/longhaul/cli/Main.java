package io.longhaul.cli;

import io.longhaul.store.StoreHome;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The entry point.
public final class Main {
  private Main() {}

  /// Runs the program and ends the process with its exit code. The launcher says what is a
  /// terminal.
  public static void main(String[] arguments) {
    boolean terminal = Boolean.getBoolean("longhaul.terminal.out");
    boolean dumb = "dumb".equals(System.getenv("TERM")) || isSet(System.getenv("NO_COLOR"));
    var outside =
        new Outside(
            Path.of(""),
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            InstantSource.system(),
            terminal && !dumb,
            Boolean.getBoolean("longhaul.terminal.err"),
            StoreHome.ofPlatform(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")),
                System.getenv()),
            Main::passphrase,
            Main::answer);
    var training = System.getProperty("longhaul.training", "");
    if (!training.isEmpty()) {
      Training.run(outside, List.of(arguments), Path.of(training));
    }
    System.exit(Longhaul.run(arguments, outside));
  }

  /// Asks on the terminal, without echo; null where there is none.
  private static char @Nullable [] passphrase(String question) {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> console.readPassword("%s", question))
        .orElse(null);
  }

  /// Asks on the terminal; null where there is none, or where the answer goes elsewhere.
  private static @Nullable String answer(String question) {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> console.readLine("%s", question))
        .orElse(null);
  }

  private static boolean isSet(@Nullable String variable) {
    return variable != null && !variable.isEmpty();
  }
}
