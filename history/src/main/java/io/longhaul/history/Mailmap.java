package io.longhaul.history;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who stands for whom, out of `.mailmap` and its like, as `git check-mailmap` and `%aN <%aE>` have
/// it. Immutable.
///
/// Git reads, and later lines override earlier ones: the file `.mailmap` of a work tree; the blob
/// that `mailmap.blob` names, which is `HEAD:.mailmap` in a bare repository that does not say; the
/// file that `mailmap.file` names. So:
///
/// ```java
/// var mailmap = Mailmap.EMPTY.andFile(workTree).andBlob(blob).andFile(configured);
/// ```
///
/// Names and addresses are compared byte for byte but for the case of ASCII letters.
public final class Mailmap {
  /// Nobody stands for anybody.
  public static final Mailmap EMPTY = new Mailmap(Map.of(), 0);

  /// Git reads this much of a file's line at once and takes the rest for a line of its own.
  private static final int LONGEST_LINE_OF_A_FILE = 1023;

  private final Map<String, Entry> byAddress;
  private final int malformed;

  private Mailmap(Map<String, Entry> byAddress, int malformed) {
    this.byAddress = byAddress;
    this.malformed = malformed;
  }

  /// What replaces a name and an address; what is null stays.
  private record Replacement(@Nullable String name, @Nullable String address) {
    static final Replacement NOTHING = new Replacement(null, null);

    Replacement with(@Nullable String newName, @Nullable String newAddress) {
      return new Replacement(
          newName == null ? name : newName, newAddress == null ? address : newAddress);
    }

    Contact of(Contact contact) {
      return new Contact(
          name == null ? contact.name() : name, address == null ? contact.address() : address);
    }
  }

  /// What is known about one address: for some names, and for all others.
  private record Entry(Replacement others, Map<String, Replacement> byName) {
    static final Entry NOTHING = new Entry(Replacement.NOTHING, Map.of());

    Entry and(MailmapLine line) {
      var oldName = line.oldName();
      if (oldName == null) {
        return new Entry(others.with(line.newName(), line.newAddress()), byName);
      }
      var names = new HashMap<>(byName);
      names.put(Ascii.lower(oldName), new Replacement(line.newName(), line.newAddress()));
      return new Entry(others, names);
    }

    Replacement of(String name) {
      return byName.getOrDefault(Ascii.lower(name), others);
    }
  }

  /// This one and the lines of a file.
  public Mailmap andFile(byte[] text) {
    var more = new Reading();
    for (int line = 0; line < text.length; ) {
      int limit = Math.min(text.length, line + LONGEST_LINE_OF_A_FILE);
      int end = line;
      while (end < limit && text[end] != '\n') {
        end++;
      }
      more.add(text, line, Ascii.lineEnd(text, line, end));
      line = end < limit ? end + 1 : end;
    }
    return more.mailmap();
  }

  /// This one and the lines of a blob, up to a NUL.
  public Mailmap andBlob(byte[] text) {
    var more = new Reading();
    int line = 0;
    while (line < text.length && text[line] != 0) {
      int end = Ascii.lineEnd(text, line, text.length);
      more.add(text, line, end);
      line = end < text.length && text[end] == '\n' ? end + 1 : end;
    }
    return more.mailmap();
  }

  private final class Reading {
    private final Map<String, Entry> entries = new HashMap<>(byAddress);
    private int bad = malformed;

    void add(byte[] text, int from, int to) {
      var string = new String(text, from, to - from, StandardCharsets.ISO_8859_1);
      var line = MailmapLine.parse(string);
      if (line != null) {
        var address = Ascii.lower(line.oldAddress());
        entries.put(address, entries.getOrDefault(address, Entry.NOTHING).and(line));
      } else if (!string.startsWith("#") && !string.isBlank()) {
        bad++;
      }
    }

    Mailmap mailmap() {
      return new Mailmap(entries, bad);
    }
  }

  /// The contact that stands for this one, mostly itself.
  public Contact map(Contact contact) {
    var entry = byAddress.get(Ascii.lower(contact.address()));
    return entry == null ? contact : entry.of(contact.name()).of(contact);
  }

  /// Whether it can change nobody.
  public boolean isEmpty() {
    return byAddress.isEmpty();
  }

  /// How many lines were neither of use nor comments nor blank.
  public int malformed() {
    return malformed;
  }
}
