package io.longhaul.history;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Objects;

/// The text of a commit object as `git log` reads it, byte for byte: one instance parses any number
/// of objects, one after the other, without making anything. All it says are places in the array of
/// the object that was parsed last; nothing is decoded. For one thread.
///
/// Of several author or committer lines the last one counts, even when nobody stands in it; of
/// several encodings the first. Lines that continue a signature or a merged tag begin with a blank
/// and so are none of these. A NUL ends a line like a newline and ends the message.
///
/// A commit with an encoding header is shown by git after it was converted as a whole. That gives
/// the same places in every encoding that leaves ASCII alone; ISO-2022-JP and UTF-16 are no such
/// ones.
public final class CommitText {
  /// The place of what is not there.
  public static final int NOWHERE = IdentText.NOWHERE;

  private static final byte[] TREE = "tree ".getBytes(US_ASCII);
  private static final byte[] PARENT = "parent ".getBytes(US_ASCII);
  private static final byte[] AUTHOR = "author ".getBytes(US_ASCII);
  private static final byte[] COMMITTER = "committer ".getBytes(US_ASCII);
  private static final byte[] ENCODING = "encoding ".getBytes(US_ASCII);

  private final IdentText author = new IdentText();
  private final IdentText committer = new IdentText();
  private final MessageText message = new MessageText();
  private byte[] object = {};
  private int limit;
  private int firstParent;
  private int parents;
  private int encodingStart;
  private int encodingEnd;
  private boolean mayHaveEncoding;

  /// Parses the object that stands in these bytes. The array must not change as long as places are
  /// asked for: the message is looked at only when one does.
  ///
  /// @return whether it has an author and a committer, both with a date, as all commits have that
  ///   git makes itself
  /// @throws IndexOutOfBoundsException when these are no places of the array
  public boolean parse(byte[] bytes, int from, int to) {
    Objects.checkFromToIndex(from, to, bytes.length);
    object = bytes;
    limit = to;
    author.forget();
    committer.forget();
    encodingStart = NOWHERE;
    encodingEnd = NOWHERE;
    mayHaveEncoding = true;
    int line = skipParents(skipTree(from));
    while (line < to && bytes[line] != '\n' && bytes[line] != 0) {
      line = readHeader(line) + 1;
    }
    if (line < to && bytes[line] == '\n') {
      message.begin(bytes, line + 1, to);
    } else {
      message.begin(bytes, Math.min(line, to), Math.min(line, to));
    }
    return author.hasDate() && committer.hasDate();
  }

  private int skipTree(int from) {
    int end = from + TREE.length + ObjectName.HEX;
    return isLine(from, end) && startsWith(from, TREE) ? end + 1 : from;
  }

  /// Parents are the lines right after the tree; git takes no later ones for parents.
  private int skipParents(int from) {
    int line = from;
    int end = line + PARENT.length + ObjectName.HEX;
    parents = 0;
    while (isLine(line, end) && startsWith(line, PARENT)) {
      parents++;
      line = end + 1;
      end = line + PARENT.length + ObjectName.HEX;
    }
    firstParent = parents == 0 ? NOWHERE : from;
    return line;
  }

  private boolean isLine(int from, int end) {
    return from < end && end < limit && object[end] == '\n';
  }

  private boolean startsWith(int line, byte[] word) {
    return Ascii.startsWith(object, line, limit, word);
  }

  /// Gives the end of the line.
  private int readHeader(int line) {
    int end =
        switch (object[line]) {
          case 'a' -> readPerson(line, AUTHOR, author);
          case 'c' -> readPerson(line, COMMITTER, committer);
          case 'e' -> readEncoding(line);
          default -> Ascii.lineEnd(object, line, limit);
        };
    // git's search for the encoding stops at a NUL; that for people goes on behind it
    mayHaveEncoding &= end < limit && object[end] == '\n';
    return end;
  }

  private int readPerson(int line, byte[] role, IdentText ident) {
    return startsWith(line, role)
        ? ident.split(object, line + role.length, limit)
        : Ascii.lineEnd(object, line, limit);
  }

  private int readEncoding(int line) {
    int end = Ascii.lineEnd(object, line, limit);
    if (mayHaveEncoding && encodingStart == NOWHERE && startsWith(line, ENCODING)) {
      encodingStart = line + ENCODING.length;
      encodingEnd = end;
    }
    return end;
  }

  public IdentText author() {
    return author;
  }

  public IdentText committer() {
    return committer;
  }

  public MessageText message() {
    return message;
  }

  public int parents() {
    return parents;
  }

  /// Where the first parent's line begins, the others following it; or [#NOWHERE].
  public int firstParent() {
    return firstParent;
  }

  /// Where the name of the encoding begins, or [#NOWHERE]; it may be empty.
  public int encodingStart() {
    return encodingStart;
  }

  public int encodingEnd() {
    return encodingEnd;
  }
}
