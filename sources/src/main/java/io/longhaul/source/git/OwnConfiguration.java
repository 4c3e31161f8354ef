package io.longhaul.source.git;

import io.longhaul.person.Identity;
import io.longhaul.source.SourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Tells git's own configuration which addresses are the person's and which are not, so that
/// nothing is kept anywhere else.
public final class OwnConfiguration {
  static final String OWN = "longhaul.me";
  static final String FOREIGN = "longhaul.notme";

  private OwnConfiguration() {}

  /// Says of an address whether it is the person's, instead of what was said of it before.
  ///
  /// @param folders the repositories that are told; none means the person's global configuration
  public static void say(List<Path> folders, String address, boolean isOwn) throws SourceException {
    var canonical = Identity.canonical(address);
    if (folders.isEmpty()) {
      say(Path.of(""), "--global", canonical, isOwn);
    }
    for (var folder : folders) {
      say(folder, "--local", canonical, isOwn);
    }
  }

  private static void say(Path folder, String scope, String address, boolean isOwn)
      throws SourceException {
    for (var command : commands(scope, address, isOwn)) {
      var answer = Git.run(folder, "", command.toArray(String[]::new));
      if (!answer.succeeded() && command.contains("--add")) {
        throw new SourceException(
            "git's configuration could not be changed: " + answer.complaint());
      }
    }
  }

  /// The git commands, of which only the last must succeed: there may be nothing to take back.
  static List<List<String>> commands(String scope, String address, boolean isOwn) {
    var commands = new ArrayList<List<String>>();
    for (var key : List.of(OWN, FOREIGN)) {
      commands.add(List.of("config", scope, "--fixed-value", "--unset-all", key, address));
    }
    commands.add(List.of("config", scope, "--add", isOwn ? OWN : FOREIGN, address));
    return commands;
  }
}
