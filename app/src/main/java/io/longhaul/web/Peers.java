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
  private static final int USER = 7;

  /// 127.0.0.1 as the tables write it, and what stands before it where it is an address of version
  /// 6.
  private static final String LOOPBACK = "0100007F";

  private static final List<String> PREFIXES = List.of("", "0000000000000000FFFF0000");

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

  /// The user of the socket with these ports, as a table of sockets lists it. The table is searched
  /// as text: a busy machine has thousands of lines.
  static Optional<Integer> user(String table, int from, int to) {
    for (var prefix : PREFIXES) {
      var ends =
          String.format(Locale.ROOT, "%s:%04X %s%s:%04X ", LOOPBACK, from, prefix, LOOPBACK, to);
      int at = table.indexOf(ends);
      if (at >= 0) {
        var line = table.substring(table.lastIndexOf('\n', at) + 1, table.indexOf('\n', at));
        return Optional.of(Integer.valueOf(line.strip().split("\\s+", -1)[USER]));
      }
    }
    return Optional.empty();
  }
}
