package io.longhaul.person;

import java.util.Locale;

/// A name and an address as a trace writes them, after the repository's own mapping was applied.
/// Either may be empty; nothing is assumed about their form.
public record Identity(String name, String address) {
  private static final String NOREPLY = "@users.noreply.github.com";

  /// The address in the one form used for comparing: trimmed, lower case, and without the account
  /// number that code hosts put before a private address (`123+name@users.noreply…`).
  public static String canonical(String address) {
    var plain = address.strip().toLowerCase(Locale.ROOT);
    var plus = plain.indexOf('+');
    if (plus > 0
        && plain.endsWith(NOREPLY)
        && plain.substring(0, plus).chars().allMatch(c -> c >= '0' && c <= '9')) {
      return plain.substring(plus + 1);
    }
    return plain;
  }

  String canonicalAddress() {
    return canonical(address);
  }

  /// The name in the one form used for comparing: trimmed, single blanks, lower case.
  String canonicalName() {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
