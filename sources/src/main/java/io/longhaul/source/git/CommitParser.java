package io.longhaul.source.git;

import io.longhaul.person.Identity;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the raw form of a commit object. It takes names and addresses as they are, whatever stands
/// in them, and refuses only what has no time.
///
/// Text is decoded by the commit's `encoding` header, where that does not fit as UTF-8, and where
/// that does not fit either as ISO-8859-1, which fits always.
final class CommitParser {
  private static final List<String> HELPER_TRAILERS =
      List.of("co-authored-by:", "assisted-by:", "generated-by:");

  /// No clock runs beyond the years 1 to 9999.
  private static final long EARLIEST_SECOND = -62_135_596_800L;

  private static final long LATEST_SECOND = 253_402_300_799L;

  private static final Pattern SECONDS = Pattern.compile("-?[0-9]+");
  private static final int MOST_DIGITS = 18;

  /// An encoding in which these are other bytes cannot be the one of a commit, whose form is ASCII.
  private static final String FORM = "author <> +-0123456789\n";

  private static final char REPLACEMENT = '\uFFFD';

  /// More of a first paragraph is not needed to tell two acts of one second apart.
  private static final int LONGEST_SUBJECT = 500;

  private final Map<Identity, Identity> identities = new HashMap<>();
  private final Map<String, String> zones = new HashMap<>();

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
        } else if (author == null && startsWith(object, line, lineEnd, "author ")) {
          author = Arrays.copyOfRange(object, line + "author ".length(), lineEnd);
        } else if (committer == null && startsWith(object, line, lineEnd, "committer ")) {
          committer = Arrays.copyOfRange(object, line + "committer ".length(), lineEnd);
        } else if (startsWith(object, line, lineEnd, "encoding ")) {
          int from = line + "encoding ".length();
          encoding = new String(object, from, lineEnd - from, StandardCharsets.ISO_8859_1).strip();
        }
        line = lineEnd + 1;
      }
    }
  }

  /// Name up to the first `<`, address up to the next `>`, time and zone after the last `>`. The
  /// time is read from the bytes as they are, so no encoding can spoil it.
  private Signature signature(String role, byte @Nullable [] line, Charset charset)
      throws Malformed {
    if (line == null) {
      throw new Malformed("it has no " + role);
    }
    var plain = new String(line, StandardCharsets.ISO_8859_1);
    var time = plain.substring(plain.lastIndexOf('>') + 1).strip();
    int blank = time.indexOf(' ');
    var second = blank < 0 ? time : time.substring(0, blank);
    var zone = blank < 0 ? "" : time.substring(blank).strip();
    return new Signature(
        shared(identities, identity(decode(line, 0, line.length, charset))),
        epochSecond(role, second),
        shared(zones, zone));
  }

  private static Identity identity(String text) {
    int open = text.indexOf('<');
    int close = open < 0 ? text.lastIndexOf('>') : text.indexOf('>', open);
    var name = text.substring(0, open >= 0 ? open : Math.max(0, close));
    var address = open < 0 || close < 0 ? "" : text.substring(open + 1, close);
    return new Identity(name.strip(), address.strip());
  }

  /// The one instance of a value that occurs in thousands of commits.
  private static <T> T shared(Map<T, T> known, T value) {
    var first = known.putIfAbsent(value, value);
    return first == null ? value : first;
  }

  private static long epochSecond(String role, String text) throws Malformed {
    if (!SECONDS.matcher(text).matches()) {
      throw new Malformed("its " + role + " has no time");
    }
    long second = text.length() <= MOST_DIGITS ? Long.parseLong(text) : Long.MAX_VALUE;
    if (second < EARLIEST_SECOND || second > LATEST_SECOND) {
      throw new Malformed("the time of its " + role + " is no time that a clock can show");
    }
    return second;
  }

  private static String subject(String message) {
    var text = message.stripLeading();
    int end = text.indexOf("\n\n");
    int length = end < 0 ? text.length() : end;
    return text.substring(0, Math.min(length, LONGEST_SUBJECT)).strip();
  }

  private static List<Identity> helpers(String message) {
    List<Identity> helpers = new ArrayList<>();
    for (int end = message.indexOf('\n'); end >= 0; end = message.indexOf('\n', end + 1)) {
      for (var trailer : HELPER_TRAILERS) {
        if (message.regionMatches(true, end + 1, trailer, 0, trailer.length())) {
          helpers.add(helper(message, end + 1 + trailer.length()));
        }
      }
    }
    return List.copyOf(helpers);
  }

  /// The rest of a trailer's line; without an address it is all name.
  private static Identity helper(String message, int from) {
    int end = message.indexOf('\n', from);
    var value = message.substring(from, end < 0 ? message.length() : end);
    return value.contains("<") ? identity(value) : new Identity(value.strip(), "");
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
    for (var candidate : List.of(charset, StandardCharsets.UTF_8)) {
      var text = new String(bytes, from, to - from, candidate);
      if (text.indexOf(REPLACEMENT) < 0 || fits(bytes, from, to, candidate)) {
        return text;
      }
    }
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static boolean fits(byte[] bytes, int from, int to, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Charset charset(@Nullable String name) {
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      var charset = Charset.forName(name);
      var form = new String(FORM.getBytes(StandardCharsets.US_ASCII), charset);
      return form.equals(FORM) ? charset : StandardCharsets.UTF_8;
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
