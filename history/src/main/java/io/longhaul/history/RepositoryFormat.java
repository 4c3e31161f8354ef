package io.longhaul.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Looks whether a repository is of the one kind that is known here: SHA-1 names, refs in files,
/// whole, with no commit put in another one's place.
final class RepositoryFormat {
  /// What would make the history another one, or keep its refs elsewhere.
  private static final List<String> TELLTALES =
      List.of("info/grafts", "reftable", "refs/replace", "commondir");

  private static final Set<String> HARMLESS =
      Set.of(
          "objectformat=sha1",
          "refstorage=files",
          "partialclone=origin",
          "noop=true",
          "noop=1",
          "worktreeconfig=true",
          "worktreeconfig=false",
          "relativeworktrees=true",
          "preciousobjects=true",
          "preciousobjects=false");

  private static final String CONFIG = "config";
  private static final String VERSION = "repositoryformatversion";
  private static final Set<String> KNOWN_VERSIONS = Set.of(VERSION + "=0", VERSION + "=1");

  private RepositoryFormat() {}

  /// @param stamps is given that of each file before it is looked at
  static void check(Path store, RefStamps stamps) throws IOException {
    for (var telltale : TELLTALES) {
      if (stamps.add(store, telltale)) {
        throw HistoryException.unknown(store, "it has " + telltale);
      }
    }
    if (stamps.add(store, CONFIG)) {
      var config = store.resolve(CONFIG);
      check(config, Files.readString(config, StandardCharsets.ISO_8859_1));
    }
  }

  /// Wherever a word that matters occurs, its line must be one of those that are known to the
  /// letter; so nothing that git might read in another way passes.
  private static void check(Path config, String text) throws HistoryException {
    boolean extensions = false;
    for (var full : text.split("\n", -1)) {
      var line = full.toLowerCase(Locale.ROOT).strip();
      boolean heading = line.startsWith("[");
      if (line.contains("extensions")) {
        extensions = line.equals("[extensions]");
        if (!extensions) {
          throw HistoryException.unknown(config, "extensions in an unusual form");
        }
      } else if (heading) {
        extensions = false;
      } else if (extensions && !line.isEmpty() && !HARMLESS.contains(line.replace(" ", ""))) {
        throw HistoryException.unknown(config, "the extension " + line);
      }
      if (line.contains(VERSION) && !KNOWN_VERSIONS.contains(line.replace(" ", ""))) {
        throw HistoryException.unknown(config, line);
      }
    }
  }
}
