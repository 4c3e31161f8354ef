package io.longhaul.source.calendar;

import io.longhaul.source.Contract;
import io.longhaul.source.Lines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The lines of a calendar, unfolded. A property or parameter that the contract does not name never
/// becomes a text in memory, and of one that it names not more than it says.
final class ContentLines {
  /// A folded line is not longer than this; more of it is not looked at.
  private static final int LONGEST = 1 << 16;

  private final Map<String, Integer> properties = new HashMap<>();
  private final Map<String, List<String>> parameters = new HashMap<>();

  ContentLines(Contract contract) {
    for (var field : contract.fields()) {
      int semicolon = field.path().indexOf(';');
      if (semicolon < 0) {
        properties.put(field.path(), field.most());
      } else {
        parameters
            .computeIfAbsent(field.path().substring(0, semicolon), _ -> new ArrayList<>())
            .add(field.path().substring(semicolon + 1));
      }
    }
  }

  /// Is told what stands in a calendar, in its order.
  interface Walker {
    /// A component begins on a line.
    void begin(String kind, long line);

    /// A component ends.
    void end(String kind);

    /// A property of the innermost component that the contract names.
    void property(ContentLine line);

    /// Where the walk is, such as `VTIMEZONE.STANDARD`.
    String path();
  }

  /// Walks over a calendar.
  void each(InputStream stream, Walker walker) throws IOException {
    var folded = new Folded(walker);
    Lines.each(stream, folded::take);
    folded.end();
  }

  /// A line in the making.
  private final class Folded {
    private final Walker walker;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long number;

    Folded(Walker walker) {
      this.walker = walker;
    }

    void take(long at, Lines.Line line) {
      var text = line.toBytes();
      boolean goesOn = text.length > 0 && (text[0] == ' ' || text[0] == '\t');
      if (goesOn && number > 0) {
        if (bytes.size() > 0) {
          bytes.write(text, 1, Math.clamp(LONGEST - bytes.size(), 0, text.length - 1));
        }
        return;
      }
      end();
      number = at;
      if (isWanted(text)) {
        bytes.write(text, 0, Math.min(text.length, LONGEST));
      }
    }

    void end() {
      if (bytes.size() > 0) {
        give(bytes.toString(StandardCharsets.UTF_8).strip(), number, walker);
      }
      bytes.reset();
    }

    private boolean isWanted(byte[] text) {
      var name = name(text);
      return name.equals("BEGIN")
          || name.equals("END")
          || properties.containsKey(walker.path() + "." + name);
    }
  }

  private static String name(byte[] text) {
    int end = 0;
    while (end < text.length && end < 64 && text[end] != ':' && text[end] != ';') {
      end++;
    }
    return new String(text, 0, end, StandardCharsets.ISO_8859_1).strip().toUpperCase(Locale.ROOT);
  }

  private void give(String text, long number, Walker walker) {
    var line = ContentLine.parse(text);
    if (line == null) {
      return;
    }
    switch (line.name()) {
      case "BEGIN" -> walker.begin(line.value().strip().toUpperCase(Locale.ROOT), number);
      case "END" -> walker.end(line.value().strip().toUpperCase(Locale.ROOT));
      default -> walker.property(seen(line, walker.path() + "." + line.name()));
    }
  }

  private ContentLine seen(ContentLine line, String path) {
    int most = properties.getOrDefault(path, 0);
    var named = parameters.getOrDefault(path, List.of());
    return new ContentLine(
        line.name(),
        line.parameters().entrySet().stream()
            .filter(each -> named.contains(each.getKey()))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, each -> cut(each.getValue(), Contract.LONGEST))),
        cut(line.value(), most));
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
