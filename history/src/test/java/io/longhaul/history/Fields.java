package io.longhaul.history;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// All fields of commits as text, bytes as chars, the same from here and from `git log`.
final class Fields {
  static final String GIT_FORMAT =
      "%H%x01%P%x01%an%x01%ae%x01%at%x01%ad%x01%cn%x01%ce%x01%ct%x01%cd%x01%e%x01%s%x01%(trailers)";

  private static final String SEPARATOR = "\u0001";

  private Fields() {}

  static Map<String, String> of(Commits commits) {
    var fields = new HashMap<String, String>();
    for (int commit = 0; commit < commits.size(); commit++) {
      fields.put(commits.id(commit), String.join(SEPARATOR, one(commits, commit)));
    }
    return fields;
  }

  private static List<String> one(Commits commits, int commit) {
    var parents =
        IntStream.range(0, commits.parents(commit))
            .mapToObj(i -> commits.id(commits.parent(commit, i)))
            .collect(Collectors.joining(" "));
    var author = person(commits, commits.author(commit));
    var committer = person(commits, commits.committer(commit));
    var encoding = commits.encodingOf(commit);
    return List.of(
        parents,
        author.name(),
        author.address(),
        commits.authorTimeText(commit),
        zone(commits, commits.authorZone(commit)),
        committer.name(),
        committer.address(),
        commits.committerTimeText(commit),
        zone(commits, commits.committerZone(commit)),
        encoding == null ? "" : encoding,
        encoding == null ? string(commits.subject(commit)) : "",
        encoding == null ? string(commits.trailers(commit)) : "");
  }

  private static Contact person(Commits commits, int person) {
    return person == Commits.NOBODY ? new Contact("", "") : commits.person(person);
  }

  private static String zone(Commits commits, int zone) {
    return zone == Commits.NOBODY ? "" : commits.zone(zone);
  }

  /// The same from what git prints; texts in an encoding of their own are left out, since git
  /// converts them.
  static Map<String, String> ofGit(byte[] log) {
    var fields = new HashMap<String, String>();
    for (var line : string(log).split("\0", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      var parts = line.split(SEPARATOR, -1);
      boolean plain = parts[10].isEmpty();
      fields.put(
          parts[0],
          String.join(
              SEPARATOR,
              parts[1],
              parts[2],
              parts[3],
              parts[4],
              parts[5].substring(parts[5].indexOf(' ') + 1),
              parts[6],
              parts[7],
              parts[8],
              parts[9].substring(parts[9].indexOf(' ') + 1),
              parts[10],
              plain ? parts[11] : "",
              plain ? parts[12] : ""));
    }
    return fields;
  }

  private static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
