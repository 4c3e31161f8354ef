package io.longhaul.source.lines;

import io.longhaul.evidence.Rejected;
import io.longhaul.evidence.Trace;
import io.longhaul.source.Account;
import io.longhaul.source.Contract;
import io.longhaul.source.Owner;
import io.longhaul.source.Progress;
import io.longhaul.source.Reading;
import io.longhaul.source.Source;
import io.longhaul.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Files of evidence lines as a source that can be connected.
public final class LinesFile implements Source {
  /// A file may change twice within one tick of its file system's clock, the slowest of which (FAT)
  /// ticks every two seconds.
  private static final Duration TICK = Duration.ofSeconds(2);

  private static final int BUFFER = 1 << 16;
  private static final String NOT_JSON = "it is not JSON";
  private static final String QUOTED = ", it is ";

  @Override
  public String name() {
    return "lines";
  }

  @Override
  public Contract contract() {
    return Contract.beside(this);
  }

  @Override
  public String place(Path given) throws SourceException {
    if (!Files.isRegularFile(given)) {
      throw new SourceException(given + " is no file; give a file of evidence lines");
    }
    try {
      return given.toRealPath().toString();
    } catch (IOException e) {
      throw unreadable(given, e);
    }
  }

  @Override
  public boolean isThere(String place) {
    return Files.isRegularFile(Path.of(place));
  }

  /// Size, time and digest; the digest only where size and time are new, or too fresh to tell.
  @Override
  public String state(String place, @Nullable Before before, Instant now) throws SourceException {
    var file = Path.of(place);
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      var changed = attributes.lastModifiedTime().toInstant();
      var outside = attributes.size() + " " + changed + " ";
      if (before != null
          && before.state().startsWith(outside)
          && changed.plus(TICK).isBefore(before.at())) {
        return before.state();
      }
      return outside + digest(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static String digest(Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      try (var stream = new DigestInputStream(Files.newInputStream(file), digest)) {
        skip(stream);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void skip(InputStream stream) throws IOException {
    var buffer = new byte[BUFFER];
    int n;
    do {
      n = stream.read(buffer);
    } while (n >= 0);
  }

  @Override
  public Reading read(String place, Owner owner, Progress progress) throws SourceException {
    var trace = EvidenceLines.read(Path.of(place));
    var rejected =
        trace.rejected().stream()
            .map(each -> new Rejected(each.place(), withoutQuote(each.reason())))
            .toList();
    return new Reading(
        new Trace(trace.evidence(), rejected), List.of(), "", _ -> false, Account.NONE);
  }

  /// The reason without the part of the line that it shows: a line that is no evidence may hold
  /// anything, and text is never kept.
  private static String withoutQuote(String reason) {
    if (reason.startsWith(NOT_JSON + ":")) {
      return NOT_JSON;
    }
    int quote = reason.indexOf(QUOTED);
    return quote < 0 ? reason : reason.substring(0, quote);
  }

  @Override
  public Optional<Retention> retention() {
    return Optional.empty();
  }

  private static SourceException unreadable(Path file, IOException e) {
    return new SourceException(file + " cannot be read: " + e.getMessage(), e);
  }
}
