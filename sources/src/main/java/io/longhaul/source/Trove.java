package io.longhaul.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The files at one place, in the order of their names: one file, those of a folder, or those of a
/// zip archive. What is compressed with gzip is read as what it holds.
public final class Trove implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int BEGIN = 4;

  private final List<Item> items;
  private final @Nullable ZipFile archive;

  private Trove(List<Item> items, @Nullable ZipFile archive) {
    this.items = items.stream().sorted(Comparator.comparing(Item::name)).toList();
    this.archive = archive;
  }

  /// A file of it.
  ///
  /// @param name its path inside the place, with `/`; the file's own name where it is the place
  /// @param size in bytes, as it lies there
  /// @param changed when it was last changed
  public record Item(String name, long size, FileTime changed, Opener opener) {
    /// The bytes from their begin, unpacked.
    public InputStream open() throws IOException {
      var raw = new BufferedInputStream(opener.open(), BUFFER);
      raw.mark(2);
      boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
      raw.reset();
      return packed ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
    }

    /// The last part of its name.
    public String fileName() {
      return name.substring(name.lastIndexOf('/') + 1);
    }
  }

  /// Opens a file.
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  /// The files at a place.
  ///
  /// @param wanted which files of a folder or archive are read; a file that is named itself is
  public static Trove at(Path place, Predicate<String> wanted) throws IOException {
    if (Files.isDirectory(place)) {
      return new Trove(folder(place, wanted), null);
    }
    if (isArchive(place)) {
      var zip = new ZipFile(place.toFile());
      try {
        return new Trove(entries(zip, wanted), zip);
      } catch (RuntimeException e) {
        zip.close();
        throw e;
      }
    }
    var attributes = Files.readAttributes(place, BasicFileAttributes.class);
    return new Trove(List.of(item(String.valueOf(place.getFileName()), place, attributes)), null);
  }

  /// The files, by name.
  public List<Item> items() {
    return items;
  }

  private static Item item(String name, Path file, BasicFileAttributes attributes) {
    return new Item(
        name, attributes.size(), attributes.lastModifiedTime(), () -> Files.newInputStream(file));
  }

  private static List<Item> folder(Path folder, Predicate<String> wanted) throws IOException {
    var found = new ArrayList<Item>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var name = folder.relativize(file).toString().replace('\\', '/');
            if (attributes.isRegularFile() && wanted.test(name)) {
              found.add(item(name, file, attributes));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static boolean isArchive(Path file) throws IOException {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return true;
    }
    try (var stream = Files.newInputStream(file)) {
      var begin = stream.readNBytes(BEGIN);
      return begin.length == BEGIN
          && begin[0] == 'P'
          && begin[1] == 'K'
          && begin[2] == 3
          && begin[3] == 4;
    }
  }

  private static List<Item> entries(ZipFile zip, Predicate<String> wanted) {
    var found = new ArrayList<Item>();
    for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
      var name = entry.getName().replace('\\', '/');
      if (wanted.test(name)) {
        var changed = entry.getLastModifiedTime();
        found.add(
            new Item(
                name,
                entry.getSize(),
                changed == null ? FileTime.fromMillis(0) : changed,
                () -> zip.getInputStream(entry)));
      }
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    if (archive != null) {
      archive.close();
    }
  }
}
