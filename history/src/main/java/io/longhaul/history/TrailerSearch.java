package io.longhaul.history;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/// The search for the trailers at the end of a message, by git's rules and defaults. A paragraph is
/// one of trailers when all its lines are, or when git wrote one of them and at least a quarter
/// are. The first paragraph never is; comments and old lists of conflicts at the end are left out.
final class TrailerSearch {
  static final byte[] SIGNED_OFF = "Signed-off-by: ".getBytes(US_ASCII);
  private static final byte[] PICKED = "(cherry picked from commit ".getBytes(US_ASCII);
  private static final byte[] CONFLICTS = "Conflicts:\n".getBytes(US_ASCII);

  private byte[] text = {};
  private LastLines lines = new LastLines();

  /// Which of these lines is the one that [#lineBefore] came to last.
  private int lastKnown;

  private int from;
  private int titleEnd;
  private int messageEnd;
  private int start;
  private int end;

  private int trailers;
  private int others;

  /// Indented lines whose first line has not come yet, as lines are counted from the last one up.
  private int indented;

  private boolean hasLineOfGit;

  /// Where the lines begin that sign off, and where the next ones do; from the last one up.
  private int[] signed = new int[16];

  private int signatures;

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /// How many lines of the trailers sign off.
  int signatures() {
    return start == end ? 0 : signatures;
  }

  /// Where one of these lines begins.
  int signatureStart(int signature) {
    return signed[2 * (signatures - 1 - signature)];
  }

  /// Where the next line begins, or the trailers end.
  int signatureEnd(int signature) {
    return signed[2 * (signatures - 1 - signature) + 1];
  }

  /// Looks behind the paragraph that is the subject. What stands from the cut to the end is none of
  /// the message's.
  ///
  /// @param passed the lines from the subject to the end
  void run(
      byte[] object, LastLines passed, int subjectStart, int subjectEnd, int cut, int objectEnd) {
    text = object;
    lines = passed;
    lastKnown = passed.passed();
    from = subjectStart;
    titleEnd = subjectEnd;
    messageEnd = objectEnd;
    end = mayEndWithNotes(cut) ? withoutNotes(cut) : cut;
    lastKnown = passed.passed();
    start = findStart();
  }

  private boolean mayEndWithNotes(int cut) {
    int line = lineBefore(cut);
    if (line < from) {
      return false;
    }
    byte first = text[line];
    return first == '#' || first == '\n' || first == '\t' || isConflicts(line);
  }

  private boolean isConflicts(int line) {
    return Ascii.startsWith(text, line, messageEnd, CONFLICTS);
  }

  /// Where the comments, empty lines and conflicts begin that the message ends with. The very first
  /// line counts as no such beginning: git marks "none yet" with its place.
  private int withoutNotes(int cut) {
    int notes = from;
    boolean inConflicts = false;
    for (int line = from; line < cut; line = nextLine(line)) {
      boolean conflicts = isConflicts(line);
      if (conflicts || text[line] == '#' || text[line] == '\n') {
        inConflicts |= conflicts;
        notes = notes == from ? line : notes;
      } else if (notes != from && !(inConflicts && text[line] == '\t')) {
        notes = from;
        inConflicts = false;
      }
    }
    return notes == from ? cut : notes;
  }

  private int findStart() {
    trailers = 0;
    others = 0;
    indented = 0;
    hasLineOfGit = false;
    signatures = 0;
    boolean onlyBlank = true;
    int next = end;
    for (int line = lineBefore(end); line > titleEnd; line = lineBefore(line)) {
      if (text[line] == '#') {
        countIndentedAsOthers();
      } else if (!isBlank(line)) {
        onlyBlank = false;
        count(line, next);
      } else if (!onlyBlank) {
        countIndentedAsOthers();
        return areTrailers() ? next : end;
      }
      next = line;
    }
    return end;
  }

  private void count(int line, int next) {
    if (Ascii.startsWith(text, line, messageEnd, SIGNED_OFF)) {
      addSignature(line, next);
      trailers++;
      indented = 0;
      hasLineOfGit = true;
    } else if (Ascii.startsWith(text, line, messageEnd, PICKED)) {
      trailers++;
      indented = 0;
      hasLineOfGit = true;
    } else if (Ascii.isSpace(text[line])) {
      indented++;
    } else if (isTrailer(line)) {
      trailers++;
      indented = 0;
    } else {
      others++;
      countIndentedAsOthers();
    }
  }

  private void countIndentedAsOthers() {
    others += indented;
    indented = 0;
  }

  private boolean areTrailers() {
    return hasLineOfGit ? trailers * 3L >= others : trailers > 0 && others == 0;
  }

  private void addSignature(int line, int next) {
    if (signed.length < 2 * signatures + 2) {
      signed = Arrays.copyOf(signed, 2 * signed.length);
    }
    signed[2 * signatures] = line;
    signed[2 * signatures + 1] = next;
    signatures++;
  }

  /// A word of letters, digits and hyphens, then perhaps blanks, then a colon.
  private boolean isTrailer(int line) {
    int i = line;
    while (i < messageEnd && (Ascii.isLetterOrDigit(text[i]) || text[i] == '-')) {
      i++;
    }
    boolean hasWord = i > line;
    while (i < messageEnd && (text[i] == ' ' || text[i] == '\t')) {
      i++;
    }
    return hasWord && i < messageEnd && text[i] == ':';
  }

  private boolean isBlank(int line) {
    int i = line;
    while (i < messageEnd && text[i] != '\n' && Ascii.isSpace(text[i])) {
      i++;
    }
    return i == messageEnd || text[i] == '\n';
  }

  /// The beginning of the line that ends here, or a place before all lines. Who walks back over
  /// lines that are known need not look for where they begin.
  private int lineBefore(int place) {
    if (place <= from) {
      return from - 1;
    }
    while (lines.knows(lastKnown - 1)) {
      int start = lines.start(--lastKnown);
      if (start < place) {
        return start;
      }
    }
    return Ascii.lineStart(text, from, place - 1);
  }

  private int nextLine(int line) {
    int lineEnd = Ascii.lineEnd(text, line, messageEnd);
    return Math.min(lineEnd + 1, messageEnd);
  }
}
