package io.longhaul.source.git;

import io.longhaul.evidence.Rejected;
import io.longhaul.person.Identity;
import io.longhaul.source.SourceException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The repository's `.mailmap` (and `mailmap.file`, `mailmap.blob`), applied by git itself.
final class Mailmap {
  private Mailmap() {}

  /// Each identity with the one that stands for it.
  static Map<Identity, Identity> apply(
      Repository repository,
      Configuration configuration,
      Collection<Identity> identities,
      Consumer<Rejected> rejected)
      throws SourceException {
    var mapped = new HashMap<Identity, Identity>();
    identities.forEach(identity -> mapped.put(identity, identity));
    if (!configuration.mayHaveMailmap()) {
      return mapped;
    }
    var asked = identities.stream().filter(Mailmap::canBeAsked).toList();
    var question = new StringBuilder();
    asked.forEach(i -> question.append(i.name()).append(" <").append(i.address()).append(">\n"));
    var answer = Git.run(repository.folder(), question.toString(), "check-mailmap", "--stdin");
    var lines = answer.output().lines().toList();
    if (!answer.succeeded() || lines.size() != asked.size()) {
      // git's complaint would quote somebody's name and address
      rejected.accept(new Rejected(repository.label(), "its mailmap is not used: git refuses it"));
      return mapped;
    }
    read(asked, lines, mapped);
    return mapped;
  }

  private static void read(
      List<Identity> asked, List<String> lines, Map<Identity, Identity> mapped) {
    for (int i = 0; i < asked.size(); i++) {
      var line = lines.get(i);
      int open = line.lastIndexOf('<');
      int close = line.lastIndexOf('>');
      if (open >= 0 && close > open) {
        mapped.put(
            asked.get(i),
            new Identity(line.substring(0, open).strip(), line.substring(open + 1, close)));
      }
    }
  }

  /// Git takes one contact a line; anything odder stays as it is.
  private static boolean canBeAsked(Identity identity) {
    return !identity.address().isEmpty()
        && (identity.name() + identity.address())
            .chars()
            .noneMatch(c -> c == '<' || c == '>' || Character.isISOControl(c) || c == 0x2028);
  }
}
