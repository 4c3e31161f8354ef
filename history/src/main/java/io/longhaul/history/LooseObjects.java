package io.longhaul.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/// Objects in files of their own. Each is confirmed by its name. One for each thread.
final class LooseObjects {
  private static final int LONGEST_HEAD = 32;

  /// No stream of an object that is read can be longer.
  private static final int MOST_FILE_BYTES = PackedObjects.MOST_BYTES + (1 << 16);

  /// So much most objects have that are read.
  private static final int USUAL = 1 << 11;

  private final List<Path> folders;
  private final Inflate inflate;
  private byte[] input = new byte[USUAL];
  private byte[] output = new byte[USUAL];

  LooseObjects(List<Path> folders, Inflate inflate) {
    this.folders = List.copyOf(folders);
    this.inflate = inflate;
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
    int length;
    try {
      length = load(file);
    } catch (NoSuchFileException e) {
      throw HistoryException.missing(folders.getFirst(), "the object " + name + " is not there");
    }
    int room = output.length - Inflate.OUTPUT_SLACK;
    var end = inflate.inflate(input, 0, length, output, room);
    int head = indexOfNul(output, Math.min(inflate.filled(), LONGEST_HEAD));
    if (head < 0) {
      checkStream(file, end);
    }
    var kind = kind(file, output, head);
    int from = head + 1;
    int size = size(file, output, head);
    if (from + size > room) {
      output = new byte[from + size + Inflate.OUTPUT_SLACK];
      end = inflate.inflate(input, 0, length, output, from + size);
    }
    checkStream(file, end);
    if (inflate.filled() != from + size || inflate.end() != length) {
      throw HistoryException.damaged(file, 0, "it is not as long as it says");
    }
    return confirmed(file, name, new Loose(kind, Arrays.copyOfRange(output, from, from + size)));
  }

  /// Where it is, or would be.
  private Path file(ObjectName name) {
    var hex = name.toString();
    var place = hex.substring(0, 2) + "/" + hex.substring(2);
    for (var folder : folders) {
      var file = folder.resolve(place);
      if (folders.size() == 1 || Files.exists(file)) {
        return file;
      }
    }
    return folders.getFirst().resolve(place);
  }

  /// Reads a file.
  ///
  /// @return how many bytes it has
  private int load(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      int length = (int) Math.min(channel.size(), MOST_FILE_BYTES);
      if (input.length < length + Inflate.INPUT_SLACK) {
        input = new byte[length + Inflate.INPUT_SLACK];
      }
      return FileBytes.read(channel, 0, input, length);
    }
  }

  private static void checkStream(Path file, Inflate.End end) throws HistoryException {
    switch (end) {
      case SHORT_INPUT -> throw HistoryException.damaged(file, 0, "the object is cut short");
      case BROKEN -> throw HistoryException.damaged(file, 0, "a broken stream");
      case WHOLE, LESS -> {}
    }
  }

  private static Loose confirmed(Path file, ObjectName name, Loose loose) throws HistoryException {
    if (!ObjectDigest.of(loose.kind, loose.object).equals(name)) {
      throw HistoryException.damaged(file, 0, "the object is not " + name);
    }
    return loose;
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
