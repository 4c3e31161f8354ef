package io.longhaul.history;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// A name and an address as they stand in a repository: each char is one byte (ISO-8859-1), since
/// git compares bytes and knows no characters. [#nameText] and [#addressText] are for people.
///
/// @param name the bytes of the name, perhaps none
/// @param address the bytes of the address, perhaps none and perhaps not an address
public record Contact(String name, String address) {
  public Contact {
    requireBytes("name", name);
    requireBytes("address", address);
  }

  private static void requireBytes(String what, String bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      if (bytes.charAt(i) > 0xff) {
        throw new IllegalArgumentException(
            what + " is " + bytes + ", expected one char for each byte; maybe it is decoded text");
      }
    }
  }

  /// Bytes in the form in which they stand here.
  static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /// The name as text.
  public String nameText() {
    return decode(name);
  }

  /// The address as text.
  public String addressText() {
    return decode(address);
  }

  /// The text of such bytes: UTF-8 or, where that does not fit, ISO-8859-1, which fits always.
  public static String decode(String bytes) {
    if (bytes.chars().allMatch(c -> c < 0x80)) {
      return bytes;
    }
    var buffer = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException e) {
      return bytes;
    }
  }
}
