package io.longhaul.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Objects in files of their own. Each is confirmed by its name.
final class LooseObjects {
  private static final int LONGEST_HEAD = 32;

  /// No stream of an object that is read can be longer.
  private static final int MOST_FILE_BYTES = PackedObjects.MOST_BYTES + (1 << 16);

  private final List<Path> folders;

  LooseObjects(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /// An object with its kind.
  static final class Loose {
    private final ObjectKind kind;
    private final byte[] object;

    private Loose(ObjectKind kind, byte[] object) {
      this.kind = kind;
      this.object = object;
    }

    ObjectKind kind() {
      return kind;
    }

    byte[] object() {
      return object;
    }
  }

  Loose read(ObjectName name) throws IOException {
    var file = file(name);
    if (file == null) {
      throw HistoryException.missing(folders.getFirst(), "the object " + name + " is not there");
    }
    var inflater = new Inflater();
    try (var stream = Files.newInputStream(file)) {
      inflater.setInput(stream.readNBytes(MOST_FILE_BYTES));
      var head = new byte[LONGEST_HEAD];
      int length = inflater.inflate(head);
      int end = indexOfNul(head, length);
      var kind = kind(file, head, end);
      var object = new byte[size(file, head, end)];
      int filled = length - end - 1;
      if (filled > object.length) {
        throw HistoryException.damaged(file, 0, "it is longer than it says");
      }
      System.arraycopy(head, end + 1, object, 0, filled);
      fill(file, inflater, object, filled);
      return confirmed(file, name, new Loose(kind, object));
    } catch (DataFormatException e) {
      throw HistoryException.damaged(file, 0, "a broken stream: " + e.getMessage());
    } finally {
      inflater.end();
    }
  }

  private @Nullable Path file(ObjectName name) {
    var hex = name.toString();
    for (var folder : folders) {
      var file = folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2));
      if (Files.exists(file)) {
        return file;
      }
    }
    return null;
  }

  private static Loose confirmed(Path file, ObjectName name, Loose loose) throws HistoryException {
    if (!ObjectDigest.of(loose.kind, loose.object).equals(name)) {
      throw HistoryException.damaged(file, 0, "the object is not " + name);
    }
    return loose;
  }

  private static void fill(Path file, Inflater inflater, byte[] object, int from)
      throws DataFormatException, HistoryException {
    int filled = from;
    while (!inflater.finished()) {
      if (inflater.needsInput() || inflater.needsDictionary()) {
        throw HistoryException.damaged(file, 0, "the object is cut short");
      }
      if (filled < object.length) {
        filled += inflater.inflate(object, filled, object.length - filled);
      } else if (inflater.inflate(new byte[1]) > 0) {
        throw HistoryException.damaged(file, 0, "it is longer than it says");
      }
    }
    if (filled < object.length || inflater.getRemaining() > 0) {
      throw HistoryException.damaged(file, 0, "it is not as long as it says");
    }
  }

  private static ObjectKind kind(Path file, byte[] head, int end) throws HistoryException {
    var text = new String(head, 0, Math.max(0, end), StandardCharsets.ISO_8859_1);
    var kind = ObjectKind.ofWord(text.substring(0, Math.max(0, text.indexOf(' '))));
    if (kind == null) {
      throw HistoryException.damaged(file, 0, "no kind of object");
    }
    return kind;
  }

  private static int size(Path file, byte[] head, int end) throws HistoryException {
    var text = new String(head, 0, end, StandardCharsets.ISO_8859_1);
    var digits = text.substring(text.indexOf(' ') + 1);
    boolean plain = !digits.isEmpty() && digits.length() < 10;
    for (int i = 0; i < digits.length(); i++) {
      plain &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    if (!plain) {
      throw HistoryException.damaged(file, 0, "no size");
    }
    int size = Integer.parseInt(digits);
    if (size > PackedObjects.MOST_BYTES) {
      throw HistoryException.unknown(file, "more than " + PackedObjects.MOST_BYTES + " bytes");
    }
    return size;
  }

  private static int indexOfNul(byte[] head, int length) {
    for (int i = 0; i < length; i++) {
      if (head[i] == 0) {
        return i;
      }
    }
    return -1;
  }
}
