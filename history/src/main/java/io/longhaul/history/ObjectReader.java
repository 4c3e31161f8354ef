package io.longhaul.history;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Reads commits and tags, wherever they stand; one for each thread.
final class ObjectReader implements Closeable {
  private static final byte[] TREE = ascii("tree ");
  private static final byte[] PARENT = ascii("parent ");
  private static final byte[] OBJECT = ascii("object ");
  private static final byte[] TYPE = ascii("\ntype ");

  private final Path place;
  private final Places places;
  private final PackedObjects packed;
  private final LooseObjects loose;

  ObjectReader(Path place, ObjectStore store, Places places) {
    this.place = place;
    this.places = places;
    this.packed = new PackedObjects(store.packs());
    this.loose = store.loose();
  }

  /// What a tag leads to.
  record Tagged(ObjectName name, ObjectKind kind) {}

  /// The kind of an object that a ref leads to. What ends there, since it is neither commit nor
  /// tag, is read once, so that damage cannot make a commit pass for it.
  ObjectKind kind(long at) throws IOException {
    if (Places.isLoose(at)) {
      return loose.read(places.name(at)).kind();
    }
    var kind = packed.kind(Places.pack(at), Places.position(at));
    if (kind == ObjectKind.TREE || kind == ObjectKind.BLOB) {
      packed.read(Places.pack(at), Places.position(at), kind);
    }
    return kind;
  }

  byte[] read(long at, ObjectKind wanted) throws IOException {
    if (!Places.isLoose(at)) {
      return packed.read(Places.pack(at), Places.position(at), wanted);
    }
    var object = loose.read(places.name(at));
    if (object.kind() != wanted) {
      throw damaged(at, "is no " + wanted.word());
    }
    return object.object();
  }

  /// Adds the parents of a commit: the lines that follow the first one.
  void addParents(long at, byte[] commit, List<ObjectName> parents) throws HistoryException {
    int line = endOfLine(commit, TREE.length);
    if (!startsWith(commit, 0, TREE) || line < 0 || ObjectName.ofHex(commit, TREE.length) == null) {
      throw damaged(at, "does not begin with a tree");
    }
    while (startsWith(commit, line, PARENT)) {
      var parent = ObjectName.ofHex(commit, line + PARENT.length);
      line = endOfLine(commit, line + PARENT.length);
      if (parent == null || line < 0) {
        throw damaged(at, "has a parent without a name");
      }
      parents.add(parent);
    }
  }

  /// Where the next line begins after a name from this place on, or -1.
  private static int endOfLine(byte[] object, int from) {
    int end = from + ObjectName.HEX;
    return end < object.length && object[end] == '\n' ? end + 1 : -1;
  }

  Tagged target(long at) throws IOException {
    var tag = read(at, ObjectKind.TAG);
    var name = ObjectName.ofHex(tag, OBJECT.length);
    int type = OBJECT.length + ObjectName.HEX;
    if (name == null || !startsWith(tag, 0, OBJECT) || !startsWith(tag, type, TYPE)) {
      throw damaged(at, "is a tag that names no object");
    }
    int from = type + TYPE.length;
    int end = from;
    while (end < tag.length && tag[end] != '\n') {
      end++;
    }
    var kind = ObjectKind.ofWord(new String(tag, from, end - from, StandardCharsets.ISO_8859_1));
    if (kind == null || end == tag.length) {
      throw damaged(at, "is a tag that names no kind of object");
    }
    return new Tagged(name, kind);
  }

  private static boolean startsWith(byte[] object, int from, byte[] word) {
    if (object.length - from < word.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (object[from + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  HistoryException damaged(long at, String what) {
    return HistoryException.damaged(place, 0, "the object " + places.name(at) + " " + what);
  }

  @Override
  public void close() {
    packed.close();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
