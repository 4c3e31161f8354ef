package io.longhaul.cli;

import io.longhaul.view.HtmlReport;
import io.longhaul.view.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Writes the page where it may stand.
final class PageFile {
  private static final int PAGE_START = 4096;

  private PageFile() {}

  static void write(String name, Path file, Report report) throws Mistake {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Mistake("--html " + name + ": there is no folder " + folder);
    }
    if (Files.isDirectory(file)) {
      throw new Mistake("--html " + name + " is a folder; give the name of a file in it");
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isPage(file)) {
      throw new Mistake(
          "--html " + name + " exists and is no page of Longhaul; it is left as it is");
    }
    try {
      WholeFile.write(file, HtmlReport.of(report));
    } catch (IOException e) {
      throw new Mistake("--html " + name + " could not be written: " + e.getMessage());
    }
  }

  /// Only a page that an earlier run wrote may be replaced: no device, no link, nobody's input.
  private static boolean isPage(Path file) throws Mistake {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (var bytes = Files.newInputStream(file)) {
      var start = new String(bytes.readNBytes(PAGE_START), StandardCharsets.UTF_8);
      return start.isEmpty() || start.contains("<title>Longhaul: ");
    } catch (IOException e) {
      throw new Mistake(
          "what lies at " + file + " cannot be read: " + e.getClass().getSimpleName());
    }
  }
}
