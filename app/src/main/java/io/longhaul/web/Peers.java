package io.longhaul.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who is at the other end of a connection on this machine: Linux lists the user of every socket.
/// Where it does not (another system, a table that cannot be read), nothing is concluded.
final class Peers {
  private static final Path OWN = Path.of("/proc/self");
  private static final List<Path> TABLES =
      List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
  private static final int LOCAL = 1;
  private static final int REMOTE = 2;
  private static final int USER = 7;

  private Peers() {}

  /// Whether the connection from one local port to another is certainly another user's.
  static boolean isSomebodyElse(int from, int to) {
    try {
      int me = (int) Files.getAttribute(OWN, "unix:uid");
      for (var table : TABLES) {
        if (Files.isReadable(table)) {
          var user = user(Files.readString(table, StandardCharsets.US_ASCII), from, to);
          if (user.isPresent()) {
            return user.get() != me;
          }
        }
      }
      return false;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /// The user of the socket with these ports, as a table of sockets lists it.
  static Optional<Integer> user(String table, int from, int to) {
    return table
        .lines()
        .skip(1)
        .map(line -> line.strip().split("\\s+"))
        .filter(fields -> fields.length > USER)
        .filter(fields -> endsIn(fields[LOCAL], from) && endsIn(fields[REMOTE], to))
        .map(fields -> Integer.valueOf(fields[USER]))
        .findFirst();
  }

  private static boolean endsIn(String address, int port) {
    return address.endsWith(String.format(Locale.ROOT, ":%04X", port));
  }
}
