package io.longhaul.evidence;

import java.util.Locale;
import java.util.regex.Pattern;

/// Where a piece of evidence came from, taken apart.
///
/// Grammar: `SOURCE:ACT PROJECT ID`, for example `github:push 3f2a9c01 88123`, with `-` for a part
/// that there is none of; the id is the rest and may hold blanks. Commits read by git are written
/// `FOLDER@NAME`. Anything else is kept whole as the id of an unknown source.
///
/// @param source what it was read from, or nothing
/// @param act what was done, or nothing
/// @param project the token of the project ([Project#token]), or nothing
/// @param id what tells it from others of its source, or nothing
public record Ref(String source, String act, String project, String id) {
  public static final String GIT = "git";
  public static final String COMMIT = "commit";

  private static final String NONE = "-";
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{40,64}(#committer)?");

  /// Never fails.
  public static Ref of(String text) {
    return new Reader().read(text);
  }

  /// Takes many apart. It remembers the token of the last folder, since a token is dear.
  static final class Reader {
    private String folder = "";
    private String token = "";

    Ref read(String text) {
      int colon = text.indexOf(':');
      int first = text.indexOf(' ');
      int second = first < 0 ? -1 : text.indexOf(' ', first + 1);
      if (colon > 0 && colon < first && second > first + 1) {
        return new Ref(
            text.substring(0, colon),
            text.substring(colon + 1, first),
            part(text.substring(first + 1, second)),
            part(text.substring(second + 1)));
      }
      int at = text.lastIndexOf('@');
      return at > 0 && NAME.matcher(text.substring(at + 1)).matches()
          ? new Ref(GIT, COMMIT, token(text.substring(0, at)), text.substring(at + 1))
          : new Ref("", "", "", text);
    }

    private String token(String of) {
      if (!of.equals(folder)) {
        folder = of;
        token = Project.token(of);
      }
      return token;
    }
  }

  private static String part(String text) {
    return text.equals(NONE) ? "" : text;
  }

  /// What was done, in words: `out-of-office` is out of office.
  public String words() {
    return act.replace('-', ' ').toLowerCase(Locale.ROOT);
  }

  /// As it is written.
  @Override
  public String toString() {
    return source.isEmpty() ? id : source + ":" + act + " " + written(project) + " " + written(id);
  }

  private static String written(String part) {
    return part.isEmpty() ? NONE : part;
  }
}
