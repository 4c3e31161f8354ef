package io.longhaul.cli;

import io.longhaul.store.Passphrase;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import io.longhaul.store.StoreHome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the store is and what opens it. The key itself is never an argument, and never in the
/// environment.
final class StoreOptions {
  private static final int LONGEST_PASSPHRASE = 1024;

  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description = "The folder of your store; your data folder if not given.")
  private @Nullable String home;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "The file with the key, if it does not lie in that folder.")
  private @Nullable String keyFile;

  @Option(
      names = "--passphrase-from",
      paramLabel = "FILE",
      description =
          "Read the passphrase from the first line of a file instead of asking for it; - for"
              + " standard input, /dev/fd/3 for a descriptor.")
  private @Nullable String passphraseFrom;

  /// Where the store would be; null when there is no such place.
  @Nullable StoreHome place(Outside outside) throws Mistake {
    var in =
        home == null
            ? outside.home()
            : StoreHome.in(PathArguments.path(outside.folder(), "--home ", home));
    return in == null || keyFile == null
        ? in
        : new StoreHome(in.folder(), PathArguments.path(outside.folder(), "--key-file ", keyFile));
  }

  StoreHome home(Outside outside) throws Mistake {
    var place = place(outside);
    if (place == null) {
      throw new Mistake("it is not known where your data folder is; give --home FOLDER");
    }
    return place;
  }

  /// Whether something was said about the store.
  boolean given() {
    return home != null || keyFile != null || passphraseFrom != null;
  }

  /// Whether the passphrase is read from somewhere, and not asked for.
  boolean isPassphraseRead() {
    return passphraseFrom != null;
  }

  /// Opens the store that is there.
  Store open(Outside outside) throws Mistake, StoreException {
    return Store.open(home(outside), passphrase(outside), outside.clock());
  }

  /// Who is asked for the passphrase.
  Passphrase passphrase(Outside outside) {
    var from = passphraseFrom;
    return from == null ? outside.passphrase() : _ -> read(outside, from);
  }

  private static char[] read(Outside outside, String from) throws StoreException {
    try {
      if (from.equals("-")) {
        return firstLine(outside.in());
      }
      try (var stream = Files.newInputStream(outside.folder().resolve(from))) {
        return firstLine(stream);
      }
    } catch (IOException e) {
      throw new StoreException("--passphrase-from " + from + " cannot be read", e);
    }
  }

  /// Read byte by byte: what follows the line is not ours.
  private static char[] firstLine(InputStream stream) throws IOException {
    var bytes = new byte[LONGEST_PASSPHRASE];
    int length = 0;
    for (int next = stream.read();
        next >= 0 && next != '\n' && length < bytes.length;
        next = stream.read()) {
      bytes[length++] = (byte) next;
    }
    int end = length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
    var characters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, 0, end));
    Arrays.fill(bytes, (byte) 0);
    var passphrase = new char[characters.remaining()];
    characters.get(passphrase);
    return passphrase;
  }
}
