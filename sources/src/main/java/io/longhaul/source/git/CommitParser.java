package io.longhaul.source.git;

import io.longhaul.person.Identity;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the raw form of a commit object. It takes names and addresses as they are, whatever stands
/// in them, and refuses only what has no time.
///
/// Text is decoded by the commit's `encoding` header, else as UTF-8, and where that does not fit as
/// ISO-8859-1, which fits always.
final class CommitParser {
  private static final List<String> HELPER_TRAILERS =
      List.of("co-authored-by:", "assisted-by:", "generated-by:");

  /// No clock runs beyond the years 1 to 9999.
  private static final long EARLIEST_SECOND = -62_135_596_800L;

  private static final long LATEST_SECOND = 253_402_300_799L;

  private final Map<Identity, Identity> known = new HashMap<>();

  /// A commit that cannot be used, with the reason.
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String reason) {
      super(reason);
    }
  }

  Commit parse(String id, byte[] object) throws Malformed {
    int messageStart = endOfHeaders(object);
    var headers = new Headers();
    headers.read(object, messageStart);
    var charset = charset(headers.encoding);
    var message = decode(object, messageStart, endOfMessage(object, messageStart), charset);
    return new Commit(
        id,
        headers.parents,
        signature("author", headers.author, charset),
        signature("committer", headers.committer, charset),
        subject(message),
        helpers(message));
  }

  /// The header lines that matter; signatures and merged tags, with their indented lines, do not.
  private static final class Headers {
    private int parents;
    private byte @Nullable [] author;
    private byte @Nullable [] committer;
    private @Nullable String encoding;

    void read(byte[] object, int end) {
      int line = 0;
      while (line < end) {
        int lineEnd = indexOf(object, '\n', line, end);
        if (startsWith(object, line, lineEnd, "parent ")) {
          parents++;
        } else if (author == null && startsWith(object, line, lineEnd, "author")) {
          author = java.util.Arrays.copyOfRange(object, line + "author".length(), lineEnd);
        } else if (committer == null && startsWith(object, line, lineEnd, "committer")) {
          committer = java.util.Arrays.copyOfRange(object, line + "committer".length(), lineEnd);
        } else if (startsWith(object, line, lineEnd, "encoding ")) {
          int from = line + "encoding ".length();
          encoding = new String(object, from, lineEnd - from, StandardCharsets.ISO_8859_1).strip();
        }
        line = lineEnd + 1;
      }
    }
  }

  /// Name up to the first `<`, address up to the next `>`, time and zone after the last `>`.
  private Signature signature(String role, byte @Nullable [] line, Charset charset)
      throws Malformed {
    if (line == null) {
      throw new Malformed("it has no " + role);
    }
    var text = decode(line, 0, line.length, charset).strip();
    int open = text.indexOf('<');
    int close = open < 0 ? -1 : text.indexOf('>', open);
    var name = open < 0 ? text : text.substring(0, open).strip();
    var address = close < 0 ? "" : text.substring(open + 1, close).strip();
    var time = text.substring(text.lastIndexOf('>') + 1).strip().split("\\s+", 2);
    var identity = new Identity(name, address);
    var shared = known.putIfAbsent(identity, identity);
    return new Signature(
        shared == null ? identity : shared,
        epochSecond(role, time[0]),
        time.length > 1 ? time[1].strip() : "");
  }

  private static long epochSecond(String role, String text) throws Malformed {
    if (!text.matches("-?[0-9]+")) {
      throw new Malformed("its " + role + " has no time");
    }
    try {
      long second = Long.parseLong(text);
      if (second >= EARLIEST_SECOND && second <= LATEST_SECOND) {
        return second;
      }
    } catch (NumberFormatException e) {
      // longer than any time; said below
    }
    throw new Malformed("the time of its " + role + " is no time that a clock can show");
  }

  private static String subject(String message) {
    var subject = new StringBuilder();
    for (var line : message.stripLeading().split("\n", -1)) {
      if (line.isBlank()) {
        break;
      }
      subject.append(subject.isEmpty() ? "" : " ").append(line.strip());
    }
    return subject.toString();
  }

  private static List<Identity> helpers(String message) {
    List<Identity> helpers = new ArrayList<>();
    int at = message.indexOf('\n');
    while (at >= 0 && at + 1 < message.length()) {
      int end = message.indexOf('\n', at + 1);
      helper(message.substring(at + 1, end < 0 ? message.length() : end), helpers);
      at = end;
    }
    return helpers.isEmpty() ? List.of() : List.copyOf(helpers);
  }

  private static void helper(String line, List<Identity> helpers) {
    int colon = line.indexOf(':');
    if (colon < 0 || colon > 20) {
      return;
    }
    if (HELPER_TRAILERS.contains(line.substring(0, colon + 1).toLowerCase(Locale.ROOT))) {
      var value = line.substring(colon + 1).strip();
      int open = value.indexOf('<');
      int close = value.indexOf('>', Math.max(open, 0));
      helpers.add(
          open < 0 || close < 0
              ? new Identity(value, "")
              : new Identity(value.substring(0, open).strip(), value.substring(open + 1, close)));
    }
  }

  /// Where the message begins: after the first empty line.
  private static int endOfHeaders(byte[] object) {
    for (int i = 0; i + 1 < object.length; i++) {
      if (object[i] == '\n' && object[i + 1] == '\n') {
        return i + 2;
      }
    }
    return object.length;
  }

  /// Git ends a message at a NUL.
  private static int endOfMessage(byte[] object, int from) {
    return indexOf(object, 0, from, object.length);
  }

  private static String decode(byte[] bytes, int from, int to, Charset charset) {
    try {
      return charset
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, Math.max(0, to - from)))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
  }

  private static Charset charset(@Nullable String name) {
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static int indexOf(byte[] bytes, int wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return to;
  }

  private static boolean startsWith(byte[] bytes, int from, int to, String prefix) {
    if (to - from < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (bytes[from + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
