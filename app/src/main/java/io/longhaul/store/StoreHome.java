package io.longhaul.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folder that holds a person's store, and the names of what lies in it.
///
/// @param folder the data folder, which is made when the first source is connected
/// @param key the file with the key, usually in the same folder
public record StoreHome(Path folder, Path key) {
  private static final String NAME = "longhaul";
  private static final String DATABASE = NAME + ".db";
  private static final String KEY = NAME + ".key";
  private static final String LOCK = NAME + ".lock";
  private static final String BACKUP = ".backup";

  /// A folder with the key inside.
  public static StoreHome in(Path folder) {
    return new StoreHome(folder, folder.resolve(KEY));
  }

  /// Where programs of this platform keep a person's data.
  ///
  /// @param system the name of the operating system, as Java gives it
  /// @param userHome the person's home folder
  /// @param environment the environment of the process
  public static StoreHome ofPlatform(
      String system, Path userHome, Map<String, String> environment) {
    var name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      var local = absolute(environment.get("LOCALAPPDATA"));
      return in((local == null ? userHome.resolve("AppData/Local") : local).resolve("Longhaul"));
    }
    if (name.startsWith("mac")) {
      return in(userHome.resolve("Library/Application Support/Longhaul"));
    }
    var data = absolute(environment.get("XDG_DATA_HOME"));
    return in((data == null ? userHome.resolve(".local/share") : data).resolve(NAME));
  }

  /// The XDG base directory specification says to ignore relative paths.
  private static @Nullable Path absolute(@Nullable String folder) {
    return folder == null || folder.isEmpty() || !Path.of(folder).isAbsolute()
        ? null
        : Path.of(folder);
  }

  public Path database() {
    return folder.resolve(DATABASE);
  }

  /// Held while a store is made, so that two programs do not make two keys.
  Path lock() {
    return folder.resolve(LOCK);
  }

  /// The copy that is kept before a newer program changes the form of the data.
  Path backup(int version) {
    return folder.resolve(NAME + "-" + version + BACKUP);
  }

  /// Whether there is a store.
  public boolean exists() {
    return Files.exists(database());
  }

  /// The backups that are there.
  public List<Path> backups() throws IOException {
    var backups = new ArrayList<Path>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, NAME + "-*" + BACKUP)) {
        files.forEach(backups::add);
      }
    }
    backups.sort(null);
    return backups;
  }
}
