package io.longhaul.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// A project as evidence names it: by a token, so that no name of it is kept, and the same one
/// whatever tool saw it.
public final class Project {
  private static final int TOKEN_BYTES = 4;
  private static final String SUFFIX = ".git";

  private Project() {}

  /// The first eight hexadecimal digits of SHA-256 of the last part of a path or address in lower
  /// case, without `.git`: `/home/me/code/Foo`, `git@host:team/foo.git` and `foo` are one.
  public static String token(String path) {
    var name = path.strip().replace('\\', '/').toLowerCase(Locale.ROOT);
    while (name.endsWith("/")) {
      name = name.substring(0, name.length() - 1);
    }
    name = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    while (name.endsWith("/")) {
      name = name.substring(0, name.length() - 1);
    }
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, TOKEN_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
