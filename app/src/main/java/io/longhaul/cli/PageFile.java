package io.longhaul.cli;

import io.longhaul.view.HtmlReport;
import io.longhaul.view.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// Writes the page: whole, or not at all.
final class PageFile {
  private PageFile() {}

  static void write(String name, Path file, Report report) throws Mistake {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Mistake("--html " + name + ": there is no folder " + folder);
    }
    if (Files.isDirectory(file)) {
      throw new Mistake("--html " + name + " is a folder; give the name of a file in it");
    }
    Path draft = null;
    try {
      draft = Files.createTempFile(folder, ".longhaul", ".html");
      Files.writeString(draft, HtmlReport.of(report));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      discard(draft);
      throw new Mistake("--html " + name + " could not be written: " + e.getMessage());
    }
  }

  private static void discard(@Nullable Path draft) throws Mistake {
    try {
      if (draft != null) {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new Mistake("the draft " + draft + " could not be deleted: " + e.getMessage());
    }
  }
}
