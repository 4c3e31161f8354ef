package io.longhaul.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Opens the person's browser. The address holds a token, and every user of a machine sees the
/// arguments of every program: so the browser gets a file that only its owner may read, which leads
/// on.
final class Browser {
  private static final List<String> OPENERS = List.of("xdg-open", "open", "wslview");

  private Browser() {}

  /// Whether there was a program to open it with.
  static boolean open(String address) throws IOException {
    var page = Files.createTempFile("longhaul-", ".html");
    page.toFile().deleteOnExit();
    Files.writeString(
        page,
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"referrer\""
            + " content=\"no-referrer\"><meta http-equiv=\"refresh\" content=\"0;url="
            + address
            + "\"><title>Longhaul</title></html>\n");
    return OPENERS.stream().anyMatch(opener -> run(opener, page));
  }

  private static boolean run(String opener, Path page) {
    try {
      new ProcessBuilder(opener, page.toString())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
