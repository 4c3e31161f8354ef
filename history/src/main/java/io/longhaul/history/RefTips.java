package io.longhaul.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the refs of a repository and the HEADs of all its work trees point to.
final class RefTips {
  private static final int DEEPEST_LINK = 5;
  private static final String SYMBOLIC = "ref: ";

  /// Git shows these only in the work tree that they belong to.
  private static final String[] PRIVATE = {"refs/bisect/", "refs/worktree/", "refs/rewritten/"};

  private final Path store;
  private final RefStamps stamps;
  private final Map<String, String> refs = new HashMap<>();

  private RefTips(Path store, RefStamps stamps) {
    this.store = store;
    this.stamps = stamps;
  }

  /// @param stamps is given that of each file before it is read
  static Set<ObjectName> of(Path store, RefFilter filter, RefStamps stamps) throws IOException {
    var tips = new RefTips(store, stamps);
    // files first: a ref that is moved into the packed ones meanwhile is met there
    RefFiles.visit(store, tips::addFile);
    var loose = Map.copyOf(tips.refs);
    var packed = store.resolve("packed-refs");
    stamps.add(packed);
    PackedRefs.read(packed, tips.refs);
    tips.refs.putAll(loose);
    Set<ObjectName> names = new HashSet<>();
    for (var ref : tips.refs.entrySet()) {
      if (filter.accepts(ref.getKey())) {
        tips.addTarget(ref.getValue(), names);
      }
    }
    tips.addHeads(names);
    return names;
  }

  private void addFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (!attributes.isRegularFile()) {
      throw HistoryException.unknown(file, "a ref that is no plain file");
    }
    var name = store.relativize(file).toString().replace('\\', '/');
    if (name.endsWith(".lock")) {
      return;
    }
    if (!RefName.isPlain(name)) {
      throw HistoryException.unknown(file, "an unusual name of a ref");
    }
    stamps.add(file, attributes);
    refs.put(name, content(file));
  }

  private static String content(Path file) throws IOException {
    var text = Files.readString(file, StandardCharsets.ISO_8859_1);
    int end = text.length();
    while (end > 0 && " \t\r\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private void addHeads(Set<ObjectName> names) throws IOException {
    addHead(store.resolve("HEAD"), names);
    var worktrees = store.resolve("worktrees");
    if (!Files.isDirectory(worktrees)) {
      return;
    }
    try (var folders = Files.newDirectoryStream(worktrees)) {
      for (var folder : folders) {
        if (!Files.exists(folder.resolve("gitdir")) || hasFiles(folder.resolve("refs"))) {
          throw HistoryException.unknown(folder, "an unusual work tree");
        }
        addHead(folder.resolve("HEAD"), names);
        for (var part : PRIVATE) {
          if (refs.keySet().stream().anyMatch(name -> name.startsWith(part))) {
            throw HistoryException.unknown(folder, "refs of one work tree among several");
          }
        }
      }
    }
  }

  private static boolean hasFiles(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return false;
    }
    try (var tree = Files.walk(folder)) {
      return tree.anyMatch(path -> !Files.isDirectory(path));
    }
  }

  private void addHead(Path file, Set<ObjectName> names) throws IOException {
    if (!Files.isRegularFile(file) || Files.isSymbolicLink(file)) {
      throw HistoryException.unknown(file, "no plain file");
    }
    stamps.add(file);
    addTarget(content(file), names);
  }

  /// A ref that leads to one that is not there leads nowhere, as on a branch without a commit.
  private void addTarget(String value, Set<ObjectName> names) throws HistoryException {
    var direct = follow(value);
    if (direct == null) {
      return;
    }
    var name = ObjectName.ofHex(direct);
    if (name == null || direct.equals("0".repeat(ObjectName.HEX))) {
      throw HistoryException.unknown(store, "a ref that does not name an object");
    }
    names.add(name);
  }

  private @Nullable String follow(String value) throws HistoryException {
    var target = value;
    for (int depth = 0; target != null && target.startsWith(SYMBOLIC); depth++) {
      var name = target.substring(SYMBOLIC.length());
      if (depth >= DEEPEST_LINK || !RefName.isPlain(name) || isPrivate(name)) {
        throw HistoryException.unknown(store, "a ref that leads to an unusual one");
      }
      target = refs.get(name);
    }
    return target;
  }

  private static boolean isPrivate(String name) {
    for (var part : PRIVATE) {
      if (name.startsWith(part)) {
        return true;
      }
    }
    return false;
  }
}
