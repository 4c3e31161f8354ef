package io.longhaul.simulate;

import io.longhaul.person.Identity;
import java.util.List;

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

  private Cast() {}
}
