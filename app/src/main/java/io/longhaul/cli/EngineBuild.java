package io.longhaul.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// Tells one build of the engine from another, also where the version stays: by a checksum (CRC-32)
/// over its classes, in its archive or in the folder that they were compiled to.
final class EngineBuild {
  private static final Pattern ARCHIVE = Pattern.compile("longhaul-engine.*\\.jar");
  private static final Path CLASSES = Path.of("io", "longhaul", "accuracy");

  private EngineBuild() {}

  /// Name, version and build: `longhaul 0.1.0, engine 1c291ca3`.
  static String name() throws IOException {
    return name(List.of(System.getProperty("java.class.path", "").split(File.pathSeparator)));
  }

  static String name(List<String> classPath) throws IOException {
    var sum = new CRC32();
    for (var entry : classPath) {
      var path = Path.of(entry).toAbsolutePath();
      add(path, sum);
      var libraries = path.resolveSibling("lib");
      if (path.toString().endsWith(".jar") && Files.isDirectory(libraries)) {
        for (var file : files(libraries, 1)) {
          add(file, sum);
        }
      }
    }
    return Version.program() + ", engine " + HexFormat.of().toHexDigits((int) sum.getValue());
  }

  private static void add(Path path, CRC32 sum) throws IOException {
    if (Files.isDirectory(path.resolve(CLASSES))) {
      for (var file : files(path, Integer.MAX_VALUE)) {
        sum.update(path.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        sum.update(Files.readAllBytes(file));
      }
    } else if (Files.isRegularFile(path) && ARCHIVE.matcher(path.toFile().getName()).matches()) {
      sum.update(Files.readAllBytes(path));
    }
  }

  private static List<Path> files(Path folder, int depth) throws IOException {
    try (var files = Files.walk(folder, depth)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
