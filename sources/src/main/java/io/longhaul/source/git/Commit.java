package io.longhaul.source.git;

import io.longhaul.history.Contact;
import io.longhaul.person.Identity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One commit, as far as it says who did something and when. It is a view: what it says is looked
/// up among the commits of its repository.
///
/// @param history the commits among which it is
/// @param number which of them
record Commit(RepositoryHistory history, int number) {
  /// More of a first paragraph is not needed to tell two acts of one second apart.
  private static final int LONGEST_SUBJECT = 500;

  /// Its object name in hexadecimal.
  String id() {
    return history.commits().id(number);
  }

  /// How many parents it has; two or more make it a merge.
  int parents() {
    return history.commits().parents(number);
  }

  Signature author() {
    var commits = history.commits();
    return new Signature(
        history.written(commits.author(number)),
        commits.authorTime(number),
        history.zone(commits.authorZone(number)));
  }

  Signature committer() {
    var commits = history.commits();
    return new Signature(
        history.written(commits.committer(number)),
        commits.committerTime(number),
        history.zone(commits.committerZone(number)));
  }

  /// The first paragraph of its message on one line; used for comparing, never kept.
  String subject() {
    var bytes = history.commits().subject(number);
    var text =
        Contact.decode(
            new String(
                bytes, 0, Math.min(bytes.length, LONGEST_SUBJECT), StandardCharsets.ISO_8859_1));
    return text.strip();
  }

  /// The people and programs named in co-author and similar trailers.
  List<Identity> helpers() {
    var commits = history.commits();
    var helpers = new ArrayList<Identity>();
    for (int i = 0; i < commits.credits(number); i++) {
      helpers.add(history.written(commits.credit(number, i)));
    }
    return helpers;
  }
}
