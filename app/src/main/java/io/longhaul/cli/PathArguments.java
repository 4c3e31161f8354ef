package io.longhaul.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/// The repositories that are asked about.
final class PathArguments {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "A repository, or a folder of repositories; the current folder if none is given.")
  private List<String> paths = new ArrayList<>();

  boolean given() {
    return !paths.isEmpty();
  }

  /// The paths that were given, else the folder itself.
  List<Path> all(Path folder) throws Mistake {
    return all(paths, folder);
  }

  static List<Path> all(List<String> paths, Path folder) throws Mistake {
    var all = new ArrayList<Path>();
    for (var path : paths.isEmpty() ? List.of(".") : paths) {
      all.add(path(folder, "", path));
    }
    return all;
  }

  /// The path as it is meant in a folder.
  ///
  /// @param option the option that it was given to and a blank, or nothing
  static Path path(Path folder, String option, String path) throws Mistake {
    try {
      return folder.resolve(path);
    } catch (InvalidPathException e) {
      throw new Mistake(option + "'" + path + "' is no path: " + e.getReason());
    }
  }
}
