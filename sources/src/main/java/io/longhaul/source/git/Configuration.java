package io.longhaul.source.git;

import io.longhaul.person.Identity;
import io.longhaul.source.SourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What git is told about a repository and its user.
final class Configuration {
  private static final String WANTED =
      "^(user\\.(name|email)|mailmap\\.(file|blob)|core\\.bare|longhaul\\.(me|notme))$";

  private final Path folder;
  private final Map<String, String> values;
  private final List<String> ownAddresses = new ArrayList<>();
  private final List<String> foreignAddresses = new ArrayList<>();

  private Configuration(Path folder, Map<String, String> values) {
    this.folder = folder;
    this.values = values;
  }

  static Configuration of(Repository repository) throws SourceException {
    return at(repository.folder());
  }

  static Configuration at(Path folder) throws SourceException {
    var answer = Git.run(folder, "", "config", "-z", "--get-regexp", WANTED);
    var configuration = new Configuration(folder, new HashMap<>());
    for (var entry : answer.output().split("\0", -1)) {
      int split = entry.indexOf('\n');
      if (split > 0) {
        configuration.put(entry.substring(0, split), entry.substring(split + 1));
      }
    }
    return configuration;
  }

  private void put(String key, String value) {
    switch (key) {
      case OwnConfiguration.OWN -> ownAddresses.add(value);
      case OwnConfiguration.FOREIGN -> foreignAddresses.add(value);
      default -> values.put(key, value);
    }
  }

  /// Addresses that the person says are theirs, beside that of git's user.
  List<String> ownAddresses() {
    return ownAddresses.stream().filter(address -> !address.isBlank()).toList();
  }

  /// Addresses that the person says are not theirs.
  List<String> foreignAddresses() {
    return foreignAddresses.stream().filter(address -> !address.isBlank()).toList();
  }

  /// The user of git here: the repository's own setting, else the global one.
  Optional<Identity> user() {
    var address = values.getOrDefault("user.email", "");
    return address.isBlank()
        ? Optional.empty()
        : Optional.of(new Identity(values.getOrDefault("user.name", ""), address));
  }

  /// Whether a mailmap may exist: if not, asking git for every name can be spared.
  boolean mayHaveMailmap() {
    return values.containsKey("mailmap.file")
        || values.containsKey("mailmap.blob")
        || "true".equals(values.get("core.bare"))
        || !Files.exists(folder.resolve(".git"))
        || Files.exists(folder.resolve(".mailmap"));
  }
}
