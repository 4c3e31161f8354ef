package io.longhaul.history;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Objects;

/// The message of a commit as places in the object that was parsed last. Each thing is looked for
/// when it is asked for first, and nothing is made but, rarely, room for credits.
public final class MessageText {
  private static final int NOWHERE = IdentText.NOWHERE;

  /// What is under this line belongs to the editor, not to the message.
  private static final byte[] CUT =
      "# ------------------------ >8 ------------------------\n".getBytes(US_ASCII);

  /// The last ones of the lines from the subject on.
  private final LastLines lines = new LastLines();

  private final TrailerSearch trailers = new TrailerSearch();
  private final CreditLines credits = new CreditLines();
  private byte[] text = {};
  private int start;
  private int limit;
  private int end;
  private int cut;
  private int subjectStart;
  private int subjectEnd;

  /// Where the line ends that the subject begins with, and where its paragraph does.
  private int firstLineEnd;

  private int paragraphEnd;

  private boolean oneLine;
  private boolean trailersKnown;

  MessageText() {}

  void begin(byte[] object, int from, int to) {
    text = object;
    start = from;
    limit = to;
    end = NOWHERE;
    subjectStart = NOWHERE;
    trailersKnown = false;
  }

  /// Where the message begins, with the blank lines that it may begin with.
  public int start() {
    return start;
  }

  /// Where it ends: at a NUL or with the object.
  public int end() {
    scan();
    return end;
  }

  /// Where the first line begins that is not blank, or the end of the message.
  public int subjectStart() {
    findSubject();
    return subjectStart;
  }

  /// Where the last line of the first paragraph ends, without the spaces there.
  public int subjectEnd() {
    findSubject();
    return subjectEnd;
  }

  /// Whether the subject is what stands between [#subjectStart] and [#subjectEnd].
  public boolean isSubjectOneLine() {
    findSubject();
    return oneLine;
  }

  /// The subject in one line: the lines of the first paragraph without the spaces at their ends and
  /// with one blank between them. It is never longer than from [#subjectStart] to [#subjectEnd].
  ///
  /// @return how long it is
  /// @throws IndexOutOfBoundsException when it does not fit
  public int subject(byte[] into) {
    findSubject();
    Objects.checkFromToIndex(0, subjectEnd - subjectStart, into.length);
    int length = 0;
    for (int line = subjectStart; line < subjectEnd; ) {
      int lineEnd = Ascii.lineEnd(text, line, subjectEnd);
      int textEnd = Ascii.trimmedEnd(text, line, lineEnd);
      if (length > 0) {
        into[length++] = ' ';
      }
      System.arraycopy(text, line, into, length, textEnd - line);
      length += textEnd - line;
      line = lineEnd + 1;
    }
    return length;
  }

  private void findSubject() {
    if (subjectStart != NOWHERE) {
      return;
    }
    int line = start;
    int lineEnd = Ascii.lineEnd(text, line, limit);
    while (isNewline(lineEnd) && Ascii.trimmedEnd(text, line, lineEnd) == line) {
      line = lineEnd + 1;
      lineEnd = Ascii.lineEnd(text, line, limit);
    }
    int textEnd = Ascii.trimmedEnd(text, line, lineEnd);
    subjectStart = textEnd == line ? lineEnd : line;
    subjectEnd = textEnd == line ? lineEnd : textEnd;
    firstLineEnd = lineEnd;
    endSubject();
  }

  private void endSubject() {
    oneLine = true;
    paragraphEnd = firstLineEnd;
    while (isNewline(paragraphEnd)) {
      int line = paragraphEnd + 1;
      int lineEnd = Ascii.lineEnd(text, line, limit);
      int textEnd = Ascii.trimmedEnd(text, line, lineEnd);
      if (textEnd == line) {
        return;
      }
      subjectEnd = textEnd;
      oneLine = false;
      paragraphEnd = lineEnd;
    }
  }

  private boolean isNewline(int place) {
    return place < limit && text[place] == '\n';
  }

  /// Where the trailers begin that git shows as `%(trailers)`, with prose and comments among them;
  /// equal to [#trailersEnd] when there are none.
  public int trailersStart() {
    findTrailers();
    return trailers.start();
  }

  public int trailersEnd() {
    findTrailers();
    return trailers.end();
  }

  /// How many of the trailers' lines begin with `Signed-off-by: `.
  int signatures() {
    findTrailers();
    return trailers.signatures();
  }

  /// Where such a line begins.
  int signatureStart(int signature) {
    return trailers.signatureStart(signature);
  }

  /// Where the next line begins, or the trailers end.
  int signatureEnd(int signature) {
    return trailers.signatureEnd(signature);
  }

  private void findTrailers() {
    if (!trailersKnown) {
      trailersKnown = true;
      scan();
      int messageEnd = cut == NOWHERE ? end : cut;
      trailers.run(text, lines, subjectStart, paragraphEnd, messageEnd, end);
    }
  }

  /// How many lines, the first one of the message not counted, begin with `Co-authored-by:`,
  /// `Assisted-by:` or `Generated-by:` in any case, trailers or not.
  public int credits() {
    scan();
    return credits.count();
  }

  /// Where the line of this credit begins.
  public int creditStart(int credit) {
    return credits.start(Objects.checkIndex(credit, credits()));
  }

  /// Where that line ends: at its newline or with the message.
  public int creditEnd(int credit) {
    return credits.end(Objects.checkIndex(credit, credits()));
  }

  /// The one walk over the whole message.
  private void scan() {
    if (end != NOWHERE) {
      return;
    }
    findSubject();
    lines.forget();
    credits.forget();
    cut = NOWHERE;
    int line = subjectStart;
    int lineEnd = firstLineEnd;
    look(line, lineEnd);
    while (isNewline(lineEnd)) {
      line = lineEnd + 1;
      lineEnd = Ascii.lineEnd(text, line, limit);
      look(line, lineEnd);
    }
    end = lineEnd;
  }

  private void look(int line, int lineEnd) {
    lines.pass(line);
    if (line == lineEnd) {
      return;
    }
    if (text[line] == CUT[0] && cut == NOWHERE && Ascii.startsWith(text, line, limit, CUT)) {
      cut = line;
    }
    if (line != start) {
      credits.look(text, line, lineEnd);
    }
  }
}
