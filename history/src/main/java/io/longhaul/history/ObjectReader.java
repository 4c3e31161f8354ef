package io.longhaul.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/// Reads commits and tags, wherever they stand; one for each thread.
final class ObjectReader {
  private static final byte[] TREE = ascii("tree ");
  private static final byte[] PARENT = ascii("parent ");
  private static final byte[] OBJECT = ascii("object ");
  private static final byte[] TYPE = ascii("\ntype ");

  private final Path place;
  private final Places places;
  private final PackedObjects packed;
  private final LooseObjects loose;
  private final ObjectBuffer unpacked = new ObjectBuffer();
  private final Budget budget;

  /// @param stretch how many bytes of a pack are read at once: see [PackCursor]
  ObjectReader(ObjectStore store, Places places, int stretch) {
    this.place = store.folder();
    this.places = places;
    this.budget = new Budget(store.folder(), store.packedBytes());
    var inflate = new Inflate();
    this.packed = new PackedObjects(store.packs(), inflate, budget, stretch);
    this.loose = store.loose(inflate);
  }

  /// What a tag leads to.
  record Tagged(ObjectName name, ObjectKind kind) {}

  /// The kind of an object that a ref leads to. What ends there, since it is neither commit nor
  /// tag, is named anew, so that nothing can make a commit pass for it.
  ObjectKind kind(long at) throws IOException {
    if (places.isLoose(at)) {
      return loose.read(places.name(at)).kind();
    }
    var kind = packed.kind(Places.where(at), Places.position(at));
    if (kind == ObjectKind.TREE || kind == ObjectKind.BLOB) {
      var object = read(at, kind).copy();
      if (!ObjectDigest.of(kind, object).equals(places.name(at))) {
        throw damaged(at, "is another one");
      }
    }
    return kind;
  }

  /// Reads the object, which must be of this kind. The next one uses the same buffer.
  ObjectBuffer read(long at, ObjectKind wanted) throws IOException {
    var object = readAny(at, wanted);
    budget.take(object.size());
    return object;
  }

  /// The same where it is known which one will be read next, see [PackedObjects].
  ObjectBuffer read(long at, long next, ObjectKind wanted) throws IOException {
    if (places.isLoose(at) || Places.where(at) != Places.where(next)) {
      return read(at, wanted);
    }
    var object = packed.read(Places.where(at), Places.position(at), Places.position(next), wanted);
    budget.take(object.size());
    return object;
  }

  private ObjectBuffer readAny(long at, ObjectKind wanted) throws IOException {
    if (!places.isLoose(at)) {
      return packed.read(Places.where(at), Places.position(at), wanted);
    }
    var object = loose.read(places.name(at));
    if (object.kind() != wanted) {
      throw damaged(at, "is no " + wanted.word());
    }
    unpacked.set(object.object(), object.object().length);
    return unpacked;
  }

  /// The tree of a commit: its first line.
  ObjectName tree(long at, ObjectBuffer commit) throws HistoryException {
    checkTree(at, commit);
    return Objects.requireNonNull(ObjectName.ofHex(commit.bytes(), TREE.length));
  }

  /// Looks whether a commit begins with its tree.
  ///
  /// @return where the next line begins
  private int checkTree(long at, ObjectBuffer commit) throws HistoryException {
    int line = endOfLine(commit.bytes(), TREE.length, commit.size());
    if (line < 0
        || !Ascii.startsWith(commit.bytes(), 0, commit.size(), TREE)
        || !ObjectName.isHex(commit.bytes(), TREE.length)) {
      throw damaged(at, "does not begin with a tree");
    }
    return line;
  }

  /// Adds the parents of a commit: the lines that follow the first one.
  void addParents(long at, ObjectBuffer object, NameList parents) throws HistoryException {
    var commit = object.bytes();
    int size = object.size();
    int line = checkTree(at, object);
    while (Ascii.startsWith(commit, line, size, PARENT)) {
      int name = line + PARENT.length;
      line = endOfLine(commit, name, size);
      if (line < 0 || !parents.addHex(commit, name)) {
        throw damaged(at, "has a parent without a name");
      }
    }
  }

  /// Where the next line begins after a name from this place on, or -1.
  private static int endOfLine(byte[] object, int from, int size) {
    int end = from + ObjectName.HEX;
    return end < size && object[end] == '\n' ? end + 1 : -1;
  }

  Tagged target(long at) throws IOException {
    var tag = read(at, ObjectKind.TAG).copy();
    var name = ObjectName.ofHex(tag, OBJECT.length);
    int type = OBJECT.length + ObjectName.HEX;
    if (name == null
        || !Ascii.startsWith(tag, 0, tag.length, OBJECT)
        || !Ascii.startsWith(tag, type, tag.length, TYPE)) {
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

  HistoryException damaged(long at, String what) {
    return HistoryException.damaged(place, 0, "the object " + places.name(at) + " " + what);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
