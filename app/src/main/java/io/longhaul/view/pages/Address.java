package io.longhaul.view.pages;

import java.nio.charset.StandardCharsets;

/// Text as a part of an address, encoded as browsers encode forms.
public final class Address {
  private static final String PLAIN = ".-*_";
  private static final String HEX = "0123456789ABCDEF";

  private Address() {}

  /// `a+free+day`.
  public static String part(String text) {
    var part = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (each & 0xff);
      boolean plain =
          (letter >= '0' && letter <= '9')
              || (letter >= 'A' && letter <= 'Z')
              || (letter >= 'a' && letter <= 'z')
              || PLAIN.indexOf(letter) >= 0;
      if (plain) {
        part.append(letter);
      } else if (letter == ' ') {
        part.append('+');
      } else {
        part.append('%').append(HEX.charAt(letter >> 4)).append(HEX.charAt(letter & 0xf));
      }
    }
    return part.toString();
  }
}
