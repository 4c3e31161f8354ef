package io.longhaul.source;

import io.longhaul.evidence.Project;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Stands for a name that is not kept: equal names have equal tokens, and a token tells no name.
public final class Token {
  private static final int DIGITS = 8;
  private static final int LONGEST = 40;

  private Token() {}

  /// The token of a project: of the last part of a path or address, in lower case, without `.git`.
  /// One that is not told is `-`.
  public static String project(@Nullable String name) {
    return name == null || name.isBlank() ? "-" : Project.token(name);
  }

  /// The token of anything else.
  public static String of(String name) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(name.getBytes(StandardCharsets.UTF_8)))
          .substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// Where evidence came from: source and act, the project's token, and what tells this record from
  /// others. An id that is not plain (letters, digits, `.`, `_`, `-`) stands as its token.
  public static String ref(String source, String act, String project, @Nullable String id) {
    return source + ":" + act + " " + project + " " + id(id);
  }

  private static String id(@Nullable String id) {
    if (id == null || id.isEmpty()) {
      return "-";
    }
    return id.length() <= LONGEST && id.matches("[A-Za-z0-9._-]+") ? id : of(id);
  }
}
