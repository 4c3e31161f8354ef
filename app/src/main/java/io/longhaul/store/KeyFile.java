package io.longhaul.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The file that holds a store's key: in the clear, readable by its owner only, or wrapped under a
/// passphrase. Whoever deletes it makes the store unreadable for good, with a passphrase too.
public final class KeyFile {
  private static final String TITLE = "longhaul key 1";
  private static final String PLAIN = "plain ";
  private static final int MOST_BYTES = 4096;
  private static final HexFormat HEX = HexFormat.of();

  private final Path file;

  public KeyFile(Path file) {
    this.file = file;
  }

  public boolean exists() {
    return Files.exists(file);
  }

  /// Makes a new key that lies in the file as it is.
  StoreKey create() throws StoreException {
    var key = StoreKey.random(new SecureRandom());
    write(PLAIN + HEX.formatHex(key.bytes()));
    return key;
  }

  /// Makes a new key that the passphrase opens.
  StoreKey create(char[] passphrase) throws StoreException {
    var chance = new SecureRandom();
    var key = StoreKey.random(chance);
    write(WrappedKey.of(key, passphrase, WrappedKey.ROUNDS, chance).line());
    return key;
  }

  /// The key in it.
  ///
  /// @param passphrase asked only when the key is wrapped
  public StoreKey open(Passphrase passphrase) throws StoreException {
    var content = content();
    if (content.startsWith(PLAIN)) {
      return plain(content.substring(PLAIN.length()));
    }
    var wrapped = WrappedKey.read(content).orElseThrow(this::damaged);
    var words = passphrase.ask("Passphrase of the store: ");
    if (words == null) {
      throw new StoreException(
          "the store is locked with a passphrase; give it on a terminal, or with"
              + " --passphrase-from FILE (- for standard input)");
    }
    Optional<StoreKey> key;
    try {
      key = wrapped.open(words);
    } finally {
      Arrays.fill(words, '\0');
    }
    return key.orElseThrow(() -> new StoreException("the passphrase is wrong"));
  }

  private StoreKey plain(String hex) throws StoreException {
    try {
      return new StoreKey(HEX.parseHex(hex));
    } catch (IllegalArgumentException e) {
      throw damaged();
    }
  }

  private String content() throws StoreException {
    try {
      if (!exists()) {
        throw new StoreException(
            "the key "
                + file
                + " is not there, and without it the store cannot be read; say where it is with"
                + " --key-file");
      }
      if (OwnerOnly.isOpenToOthers(file)) {
        throw new StoreException(
            "the key " + file + " may be read by others; chmod 600 '" + file + "' first");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw damaged();
      }
      var lines = lines();
      if (lines.size() != 2 || !lines.getFirst().equals(TITLE)) {
        throw damaged();
      }
      return lines.getLast();
    } catch (IOException e) {
      throw new StoreException("the key " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private List<String> lines() throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).lines().toList();
  }

  private StoreException damaged() {
    return new StoreException(file + " is no key of Longhaul, or it is damaged");
  }

  private void write(String content) throws StoreException {
    try {
      var text = TITLE + "\n" + content + "\n";
      OwnerOnly.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new StoreException("the key " + file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
