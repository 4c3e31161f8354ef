package io.longhaul.simulate;

import io.longhaul.person.Identity;
import java.util.List;

/// A commit that a simulated life leaves.
///
/// @param act which act it holds; a commit that was picked to another branch holds the same one
/// @param repository in which of the repositories it is, from 0
/// @param manner how it was made
/// @param author the act
/// @param committer who put it where it is, and when
public record Commit(int act, int repository, Manner manner, Stamp author, Stamp committer) {
  /// How a commit was made.
  public enum Manner {
    /// Written by the person.
    WRITTEN,
    /// Written by the person, or in their name, with an agent's help, as a trailer says.
    HELPED,
    /// The copy of another commit on another branch.
    PICKED,
    /// Made in a web page of a code host: edited there, or merged there into one.
    WEB_PAGE,
    /// Written by an agent under its own name.
    AGENT,
    /// Written by a bot.
    BOT
  }

  /// One line that says nothing but which act it is.
  public String subject() {
    return "Change " + act;
  }

  /// The same commit by a colleague, who has other names where the person has theirs.
  Commit by(List<Identity> names) {
    return new Commit(act, repository, manner, renamed(author, names), renamed(committer, names));
  }

  private static Stamp renamed(Stamp stamp, List<Identity> names) {
    int which = Cast.PERSON.indexOf(stamp.who());
    return which < 0 ? stamp : new Stamp(names.get(which), stamp.second(), stamp.offset());
  }

  Commit committed(Stamp later) {
    return new Commit(act, repository, manner, author, later);
  }
}
