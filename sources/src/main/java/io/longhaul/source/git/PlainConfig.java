package io.longhaul.source.git;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a configuration file of git that is written plainly, as git itself writes it. Whatever has
/// more than one reading (quotes, escapes, comments behind values, included files) is left to git.
final class PlainConfig {
  private static final Pattern SECTION =
      Pattern.compile("\\[([A-Za-z0-9.-]+)(?: \"([^\"\\\\]*)\")?]");
  private static final Pattern ENTRY =
      Pattern.compile("([A-Za-z][A-Za-z0-9-]*) *= *([^\"\\\\#;]*)");

  private PlainConfig() {}

  /// The values of each key, `section.key` or `section.subsection.key`; nothing when the file is to
  /// be read by git.
  static Optional<Map<String, List<String>>> parse(String text) {
    var values = new HashMap<String, List<String>>();
    var section = "";
    for (var full : text.split("\r?\n", -1)) {
      var line = full.strip();
      var heading = SECTION.matcher(line);
      var entry = ENTRY.matcher(line);
      if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
        continue;
      }
      if (heading.matches()) {
        var sub = heading.group(2);
        section = heading.group(1).toLowerCase(Locale.ROOT) + "." + (sub == null ? "" : sub + ".");
        if (section.startsWith("include")) {
          return Optional.empty();
        }
      } else if (entry.matches() && !section.isEmpty()) {
        values
            .computeIfAbsent(
                section + entry.group(1).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
            .add(entry.group(2).strip());
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }
}
