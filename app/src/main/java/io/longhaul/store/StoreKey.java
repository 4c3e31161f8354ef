package io.longhaul.store;

import java.security.SecureRandom;

/// The key of a store: 256 bits of chance. It is never shown, never on a command line and never in
/// the environment; without it the store is noise.
public final class StoreKey {
  static final int BYTES = 32;

  private final byte[] bytes;

  StoreKey(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(
          "a key has " + BYTES + " bytes, this one has " + bytes.length);
    }
    this.bytes = bytes.clone();
  }

  static StoreKey random(SecureRandom chance) {
    var bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    return new StoreKey(bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /// Never the key itself.
  @Override
  public String toString() {
    return "StoreKey";
  }
}
