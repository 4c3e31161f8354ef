package io.longhaul.source.lines;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Rejected;
import io.longhaul.evidence.Trace;
import io.longhaul.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads and writes evidence as JSON lines. A line that cannot be used is rejected with its number
/// and the reason; the others count.
public final class EvidenceLines {
  private static final int LONGEST_LINE_BYTES = 1 << 20;
  private static final int BUFFER = 1 << 16;

  private EvidenceLines() {}

  /// One line of JSON, without its end.
  ///
  /// @param author a token for whose evidence it is, or null for one's own
  public static String write(Evidence evidence, @Nullable String author) {
    return EvidenceLine.write(evidence, author);
  }

  public static Trace read(Path file) throws SourceException {
    if (Files.isDirectory(file)) {
      throw new SourceException(file + " is a folder; give a file of evidence lines");
    }
    if (!Files.exists(file)) {
      throw new SourceException(file + " does not exist; give a file of evidence lines");
    }
    try (var stream = Files.newInputStream(file)) {
      return read(stream, String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new SourceException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// Reads a stream to its end.
  ///
  /// @param name what to call it in places of rejected lines, and as the `ref` of lines without one
  public static Trace read(InputStream stream, String name) throws IOException {
    var reader = new Reader(name);
    var buffer = new byte[BUFFER];
    for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
      reader.take(buffer, n);
    }
    reader.endOfLine();
    return Trace.of(reader.evidence, reader.rejected);
  }

  /// Cuts bytes into lines, however long they are.
  private static final class Reader {
    private final String name;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final byte[] line = new byte[LONGEST_LINE_BYTES];
    private int length;
    private boolean tooLong;
    private long number = 1;

    Reader(String name) {
      this.name = name;
    }

    void take(byte[] bytes, int count) {
      for (int i = 0; i < count; i++) {
        if (bytes[i] == '\n') {
          endOfLine();
          number++;
        } else if (length < line.length) {
          line[length++] = bytes[i];
        } else {
          tooLong = true;
        }
      }
    }

    void endOfLine() {
      var place = name + ":" + number;
      try {
        if (tooLong) {
          throw new EvidenceLine.Malformed("it is longer than 1 MiB");
        }
        var text = text();
        if (!text.isBlank()) {
          evidence.add(EvidenceLine.read(text, name));
        }
      } catch (CharacterCodingException e) {
        rejected.add(new Rejected(place, "it is not UTF-8"));
      } catch (EvidenceLine.Malformed e) {
        rejected.add(new Rejected(place, String.valueOf(e.getMessage())));
      }
      length = 0;
      tooLong = false;
    }

    private String text() throws CharacterCodingException {
      var text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length)).toString();
      return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
  }
}
