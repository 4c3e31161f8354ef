package io.longhaul.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// A key that a passphrase opens: the store's key, encrypted with AES-256-GCM under
/// PBKDF2-HMAC-SHA256 of the passphrase. Another passphrase wraps the same key anew, and the store
/// itself stays as it is.
final class WrappedKey {
  /// What OWASP's Password Storage Cheat Sheet (2023) asks for PBKDF2-HMAC-SHA256.
  static final int ROUNDS = 600_000;

  /// Fewer rounds were never written; more would be meant to keep the reader busy.
  private static final int FEWEST_ROUNDS = 1_000;

  private static final int MOST_ROUNDS = 100_000_000;
  private static final String NAME = "pbkdf2-sha256";
  private static final int SALT_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final HexFormat HEX = HexFormat.of();

  private final int rounds;
  private final byte[] salt;
  private final byte[] nonce;
  private final byte[] sealed;

  /// @param rounds of PBKDF2
  /// @param salt 16 bytes of chance
  /// @param nonce 12 bytes of chance
  /// @param sealed the encrypted key with its tag
  private WrappedKey(int rounds, byte[] salt, byte[] nonce, byte[] sealed) {
    this.rounds = rounds;
    this.salt = salt;
    this.nonce = nonce;
    this.sealed = sealed;
  }

  static WrappedKey of(StoreKey key, char[] passphrase, int rounds, SecureRandom chance) {
    var salt = new byte[SALT_BYTES];
    var nonce = new byte[NONCE_BYTES];
    chance.nextBytes(salt);
    chance.nextBytes(nonce);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, passphrase, rounds, salt, nonce);
      return new WrappedKey(rounds, salt, nonce, cipher.doFinal(key.bytes()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2 and AES-GCM", e);
    }
  }

  /// The key; nothing when the passphrase is another one.
  Optional<StoreKey> open(char[] passphrase) {
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, passphrase, rounds, salt, nonce);
      return Optional.of(new StoreKey(cipher.doFinal(sealed)));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2 and AES-GCM", e);
    }
  }

  private static Cipher cipher(int mode, char[] passphrase, int rounds, byte[] salt, byte[] nonce)
      throws GeneralSecurityException {
    var spec = new PBEKeySpec(passphrase, salt, rounds, StoreKey.BYTES * Byte.SIZE);
    var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
    spec.clearPassword();
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(derived.getEncoded(), "AES"),
        new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(NAME.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  String line() {
    return String.join(
        " ",
        NAME,
        Integer.toString(rounds),
        HEX.formatHex(salt),
        HEX.formatHex(nonce),
        HEX.formatHex(sealed));
  }

  /// What [#line] wrote; nothing when it is something else.
  static Optional<WrappedKey> read(String line) {
    var words = line.split(" ", -1);
    if (words.length != 5 || !words[0].equals(NAME)) {
      return Optional.empty();
    }
    try {
      var key =
          new WrappedKey(
              Integer.parseInt(words[1]),
              HEX.parseHex(words[2]),
              HEX.parseHex(words[3]),
              HEX.parseHex(words[4]));
      return key.isPlausible() ? Optional.of(key) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isPlausible() {
    return rounds >= FEWEST_ROUNDS
        && rounds <= MOST_ROUNDS
        && salt.length == SALT_BYTES
        && nonce.length == NONCE_BYTES
        && sealed.length == StoreKey.BYTES + TAG_BITS / Byte.SIZE;
  }
}
