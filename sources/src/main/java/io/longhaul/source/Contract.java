package io.longhaul.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A field contract: every field of a trace that is read, everything that is thrown away, and what
/// is kept. It stands in a file `contract.txt` beside the source's class, a reader sees no field
/// that is not named in it, and `longhaul sources show NAME` prints it.
///
/// The file has a title line, a line that says what is read, and three parts. A line of the first,
/// `path purpose`, names a field: `a.b` is a field of an object, `a[].b` of each element of a list,
/// `a.*.b` of each of an object's values; columns of tables and other things have their plain
/// names. `path:64` is a text of which at most the first 64 characters are looked at.
///
/// @param title the tool's name
/// @param about what is read, in a sentence or two
/// @param fields what is read, and what for
/// @param thrownAway what is not looked at, or looked at and not kept
/// @param kept what is kept
public record Contract(
    String title, String about, List<Field> fields, List<String> thrownAway, List<String> kept) {
  /// More of a text is never looked at, unless the contract says so.
  public static final int LONGEST = 256;

  private static final String FILE = "contract.txt";

  /// A field that is read.
  ///
  /// @param path where it stands
  /// @param most how many characters of it are looked at
  /// @param purpose what for
  public record Field(String path, int most, String purpose) {}

  public Contract {
    fields = List.copyOf(fields);
    thrownAway = List.copyOf(thrownAway);
    kept = List.copyOf(kept);
  }

  /// The one beside a class.
  public static Contract beside(Object reader) {
    return beside(reader.getClass());
  }

  /// The one beside a class.
  public static Contract beside(Class<?> type) {
    try (var stream = type.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("there is no " + FILE + " beside " + type.getName());
      }
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a field is named.
  public boolean names(String path) {
    return field(path).isPresent();
  }

  Optional<Field> field(String path) {
    return fields.stream().filter(field -> field.path().equals(path)).findFirst();
  }

  /// The file's text, read.
  static Contract parse(String text) {
    var lines = text.lines().filter(line -> !line.isBlank()).toList();
    int reads = lines.indexOf("reads");
    int throwsAway = lines.indexOf("throws away");
    int keeps = lines.indexOf("keeps");
    if (reads < 2 || throwsAway < reads || keeps < throwsAway) {
      throw new IllegalArgumentException(
          "a contract has a title, a sentence, and the parts reads, throws away, keeps");
    }
    var fields = new ArrayList<Field>();
    for (var line : lines.subList(reads + 1, throwsAway)) {
      fields.add(field(line.strip(), fields));
    }
    return new Contract(
        lines.getFirst().strip(),
        String.join(" ", lines.subList(1, reads).stream().map(String::strip).toList()),
        fields,
        lines.subList(throwsAway + 1, keeps).stream().map(String::strip).toList(),
        lines.subList(keeps + 1, lines.size()).stream().map(String::strip).toList());
  }

  private static Field field(String line, List<Field> before) {
    int end = line.indexOf("  ");
    var name = end < 0 ? line : line.substring(0, end);
    var purpose = end < 0 ? "" : line.substring(end).strip();
    int colon = name.lastIndexOf(':');
    boolean limited = colon > 0 && name.substring(colon + 1).matches("\\d{1,4}");
    var field =
        new Field(
            limited ? name.substring(0, colon) : name,
            limited ? Integer.parseInt(name.substring(colon + 1)) : LONGEST,
            purpose);
    if (before.stream().anyMatch(other -> other.path().equals(field.path()))) {
      throw new IllegalArgumentException("the contract names " + field.path() + " twice");
    }
    return field;
  }
}
