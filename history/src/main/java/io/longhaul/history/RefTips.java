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
  private static final String NO_OBJECT = "0".repeat(ObjectName.HEX);
  private static final String PACKED = "packed-refs";
  private static final String HEAD = "HEAD";
  private static final String WORK_TREES = "worktrees";

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
    RefFiles.visit(store, "refs", stamps, tips::addFile);
    var loose = Map.copyOf(tips.refs);
    if (stamps.add(store, PACKED)) {
      PackedRefs.read(store.resolve(PACKED), tips.refs);
    }
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

  private void addFile(String name, Path file, BasicFileAttributes attributes) throws IOException {
    if (!attributes.isRegularFile()) {
      throw HistoryException.unknown(file, "a ref that is no plain file");
    }
    if (name.endsWith(".lock")) {
      return;
    }
    if (!RefName.isPlain(name)) {
      throw HistoryException.unknown(file, "an unusual name of a ref");
    }
    stamps.add(name, attributes);
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
    addHead(HEAD, names);
    if (!stamps.add(store, WORK_TREES)) {
      return;
    }
    try (var folders = Files.newDirectoryStream(store.resolve(WORK_TREES))) {
      for (var folder : folders) {
        addWorkTree(WORK_TREES + "/" + folder.getFileName(), names);
      }
    }
  }

  private void addWorkTree(String name, Set<ObjectName> names) throws IOException {
    if (!stamps.add(store, name + "/gitdir")) {
      throw HistoryException.unknown(store.resolve(name), "an unusual work tree");
    }
    if (stamps.add(store, name + "/refs")) {
      RefFiles.visit(store, name + "/refs", stamps, RefTips::refuse);
    }
    addHead(name + "/" + HEAD, names);
    for (var part : PRIVATE) {
      if (refs.keySet().stream().anyMatch(ref -> ref.startsWith(part))) {
        throw HistoryException.unknown(store.resolve(name), "refs of one work tree among several");
      }
    }
  }

  private static void refuse(String name, Path file, BasicFileAttributes attributes)
      throws HistoryException {
    throw HistoryException.unknown(file, "a ref of a work tree of its own");
  }

  private void addHead(String name, Set<ObjectName> names) throws IOException {
    var file = store.resolve(name);
    if (!Files.isRegularFile(file) || Files.isSymbolicLink(file)) {
      throw HistoryException.unknown(file, "no plain file");
    }
    stamps.add(store, name);
    addTarget(content(file), names);
  }

  /// A ref that leads to one that is not there leads nowhere, as on a branch without a commit.
  private void addTarget(String value, Set<ObjectName> names) throws HistoryException {
    var direct = follow(value);
    if (direct == null) {
      return;
    }
    var name = ObjectName.ofHex(direct);
    if (name == null || direct.equals(NO_OBJECT)) {
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
