package io.longhaul.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What files look like from outside: names, sizes and times. Where one is so fresh that it could
/// have changed again within a tick of its file system's clock, nothing is equal to it.
final class TroveState {
  /// The slowest clock of a file system (FAT) ticks every two seconds.
  private static final Duration TICK = Duration.ofSeconds(2);

  private static final int DIGITS = 32;

  /// What finds the files of a folder.
  @FunctionalInterface
  interface Look {
    Trove at(Path folder) throws IOException;
  }

  private TroveState() {}

  static String of(Path place, Look look, String phase, Source.@Nullable Before before)
      throws IOException {
    var digest = sha256();
    var newest = Instant.MIN;
    int files = 0;
    try (var trove = Files.isDirectory(place) ? look.at(place) : null) {
      if (trove == null) {
        newest = Files.getLastModifiedTime(place).toInstant();
        add(digest, Files.size(place) + " " + newest);
        files = 1;
      } else {
        for (var item : trove.items()) {
          var changed = item.changed().toInstant();
          newest = changed.isAfter(newest) ? changed : newest;
          add(digest, item.name() + "\n" + item.size() + " " + changed);
          files++;
        }
      }
    }
    var seen =
        files + " " + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS) + " " + phase;
    if (before == null || !before.state().startsWith(seen)) {
      return seen;
    }
    return newest.plus(TICK).isBefore(before.at())
        ? before.state()
        : seen + " again after " + before.at();
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
