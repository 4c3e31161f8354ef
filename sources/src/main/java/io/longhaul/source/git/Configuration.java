package io.longhaul.source.git;

import io.longhaul.person.Identity;
import io.longhaul.source.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What git is told about a repository and its user.
///
/// What holds for all repositories is asked of git once. What one repository adds is read from its
/// file, as long as that is written plainly; else git is asked again, in that repository.
final class Configuration {
  private static final String WANTED =
      "^(user\\.(name|email)|mailmap\\.(file|blob)|core\\.(bare|worktree)|longhaul\\..*|include.*)$";

  /// A folder that is no repository: git then tells only what holds everywhere.
  private static final String NOWHERE = "--git-dir=/dev/null/nowhere";

  private final Map<String, List<String>> values;

  private Configuration(Map<String, List<String>> values) {
    this.values = Map.copyOf(values);
  }

  /// What holds for every repository.
  static Configuration everywhere() throws SourceException {
    return new Configuration(ask(Path.of(""), NOWHERE));
  }

  /// What holds in this one.
  Configuration in(Repository repository) throws SourceException {
    if (values.keySet().stream().noneMatch(key -> key.startsWith("includeif."))) {
      var own = own(repository.store());
      if (own.isPresent()) {
        var all = new HashMap<>(values);
        own.get().forEach((key, more) -> all.merge(key, more, Configuration::joined));
        return new Configuration(all);
      }
    }
    return new Configuration(ask(repository.folder()));
  }

  private static List<String> joined(List<String> first, List<String> then) {
    var all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }

  private static Optional<Map<String, List<String>>> own(Path store) {
    if (Files.exists(store.resolve("config.worktree"))) {
      return Optional.empty();
    }
    try {
      return PlainConfig.parse(Files.readString(store.resolve("config"), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.of(Map.of());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Map<String, List<String>> ask(Path folder, String... options)
      throws SourceException {
    var arguments = new String[options.length + 4];
    System.arraycopy(options, 0, arguments, 0, options.length);
    System.arraycopy(
        new String[] {"config", "-z", "--get-regexp", WANTED}, 0, arguments, options.length, 4);
    var answer = Git.run(folder, "", arguments);
    var values = new HashMap<String, List<String>>();
    for (var entry : answer.output().split("\0", -1)) {
      int split = entry.indexOf('\n');
      if (split > 0) {
        values
            .computeIfAbsent(entry.substring(0, split), _ -> new ArrayList<>())
            .add(entry.substring(split + 1));
      }
    }
    return values;
  }

  /// The user of git here: the repository's own setting, else the global one.
  Optional<Identity> user() {
    var address = get("user.email").orElse("");
    return address.isBlank()
        ? Optional.empty()
        : Optional.of(new Identity(get("user.name").orElse(""), address));
  }

  /// Everything in it, the same for the same settings.
  String text() {
    return new TreeMap<>(values).toString();
  }

  /// The last value of a key in lower case.
  Optional<String> get(String key) {
    return all(key).isEmpty() ? Optional.empty() : Optional.of(all(key).getLast());
  }

  private List<String> all(String key) {
    return values.getOrDefault(key, List.of());
  }

  /// Addresses that the person says are theirs, beside that of git's user.
  List<String> ownAddresses() {
    return all(OwnConfiguration.OWN).stream().filter(address -> !address.isBlank()).toList();
  }

  /// Addresses that the person says are not theirs.
  List<String> foreignAddresses() {
    return all(OwnConfiguration.FOREIGN).stream().filter(address -> !address.isBlank()).toList();
  }
}
