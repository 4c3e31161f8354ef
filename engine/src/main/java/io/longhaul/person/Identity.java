package io.longhaul.person;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/// A name and an address as a trace writes them, after the repository's own mapping was applied.
/// Either may be empty; nothing is assumed about their form.
public record Identity(String name, String address) {
  /// By address, then by name.
  public static final Comparator<Identity> ORDER =
      Comparator.comparing(Identity::address).thenComparing(Identity::name);

  private static final String NOREPLY = "@users.noreply.github.com";

  private static final Set<String> SHARED_ADDRESSES =
      Set.of(
          "",
          "(no email)",
          "none",
          "none@none",
          "unknown",
          "noreply@github.com",
          "noreply@gitlab.com",
          "you@example.com",
          "user@example.com",
          "email@example.com",
          "name@example.com",
          "your.email@example.com",
          "your@email.com",
          "you@email.com");

  /// Accounts that come with a machine, whoever works on it.
  private static final Set<String> SHARED_ACCOUNTS =
      Set.of("root", "ubuntu", "ec2-user", "vagrant", "nobody");

  /// The address in the one form used for comparing: trimmed, lower case, and without the account
  /// number that code hosts put before a private address (`123+name@users.noreply…`).
  public static String canonical(String address) {
    var plain = address.strip().toLowerCase(Locale.ROOT);
    var plus = plain.indexOf('+');
    if (plus > 0 && plain.endsWith(NOREPLY) && isNumber(plain, plus)) {
      return plain.substring(plus + 1);
    }
    return plain;
  }

  private static boolean isNumber(String text, int end) {
    for (int i = 0; i < end; i++) {
      if (!Letters.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether other people may write the same address: tutorials and machines hand it out.
  public boolean hasSharedAddress() {
    return isShared(canonical(address));
  }

  /// Whether a code host gives the address to one account and to no other.
  static boolean isOfOneAccount(String canonical) {
    return canonical.endsWith(NOREPLY);
  }

  static boolean isShared(String canonical) {
    return SHARED_ADDRESSES.contains(canonical)
        || SHARED_ACCOUNTS.contains(canonical.substring(0, Math.max(0, canonical.indexOf('@'))));
  }
}
