package io.longhaul.simulate;

import io.longhaul.person.Identity;
import java.util.List;
import java.util.Locale;

/// Who writes commits, under made-up names at addresses that nobody can own (RFC 2606). Only the
/// code host bears its real address, since that is how its web page is known.
public final class Cast {
  /// The person, at work, at home and at an earlier place.
  public static final List<Identity> PERSON =
      List.of(
          new Identity("Robin Halloran", "robin.halloran@example.org"),
          new Identity("Robin Halloran", "robin@home.example.com"),
          new Identity("robin halloran", "rhalloran@lab.example.org"));

  public static final Identity WEB_PAGE = new Identity("GitHub", "noreply@github.com");
  public static final Identity BOT = new Identity("renewals[bot]", "renewals[bot]@example.org");
  public static final Identity AGENT = new Identity("Claude Code", "agent@example.org");

  /// How many colleagues there are names for.
  public static final int COLLEAGUES = 180;

  private static final List<String> FIRST =
      List.of(
          "Alma", "Bela", "Cleo", "Davi", "Enid", "Finn", "Gita", "Hugo", "Ines", "Jory", "Kaya",
          "Liam", "Mara", "Nils", "Olga", "Pria", "Robin", "Saul", "Tove", "Wim");
  private static final List<String> LAST =
      List.of(
          "Brandt",
          "Castell",
          "Devlin",
          "Eklund",
          "Ferrant",
          "Gallagher",
          "Hallorand",
          "Ibsen",
          "Jansson");

  private Cast() {}

  /// Another person at the same three places. Some share the person's first name, some nearly the
  /// last one; no two are called the same.
  public static List<Identity> colleague(int number) {
    if (number < 0 || number >= COLLEAGUES) {
      throw new IllegalArgumentException(
          "there are names for colleagues 0 to " + (COLLEAGUES - 1) + ", not " + number);
    }
    var first = FIRST.get(number % FIRST.size());
    var last = LAST.get(number / FIRST.size());
    var name = first + " " + last;
    var low = name.toLowerCase(Locale.ROOT);
    var account = low.charAt(0) + last.toLowerCase(Locale.ROOT);
    return List.of(
        new Identity(name, low.replace(' ', '.') + "@example.org"),
        new Identity(name, first.toLowerCase(Locale.ROOT) + number + "@home.example.com"),
        new Identity(low, account + "@lab.example.org"));
  }
}
