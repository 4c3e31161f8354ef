package io.longhaul.person;

import java.util.ArrayList;
import java.util.List;

/// A name on its way from letters to words: accents, brackets, everything after `via` and every
/// part that begins with `@` are left out.
final class Spelling {
  private static final int LETTERS_OF_A_FULL_NAME = 5;

  final List<String> words = new ArrayList<>(2);
  private final List<String> parts = new ArrayList<>(2);
  private final StringBuilder word = new StringBuilder();
  private int wordsBefore;
  private int letters;

  void read(String name) {
    int via = name.indexOf(PersonName.VIA);
    int end = via > 0 ? via : name.length();
    int depth = 0;
    boolean skipped = false;
    for (int i = 0; i < end; i++) {
      char c = name.charAt(i);
      depth += c == '(' ? 1 : 0;
      boolean gap = depth > 0 || c <= ' ' || c == ',' || Character.isSpaceChar(c);
      if (gap) {
        endPart();
      } else if (c == '@' && isStart()) {
        skipped = true;
      } else if (!skipped) {
        add(c);
      }
      skipped &= !gap;
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    endPart();
  }

  /// What blanks and commas keep apart, each as one word.
  List<String> parts() {
    return parts.size() == words.size() ? words : parts;
  }

  boolean isFull() {
    return parts.size() > 1 && letters >= LETTERS_OF_A_FULL_NAME;
  }

  private void add(char c) {
    if (Letters.isPartOfWord(c)) {
      word.append(Letters.plain(c));
      letters += Letters.isDigit(c) ? 0 : 1;
    } else if (c != '\'' && c != '\u2019' && !Letters.isAccent(c)) {
      endWord();
    }
  }

  private boolean isStart() {
    return word.isEmpty() && words.size() == wordsBefore;
  }

  private void endWord() {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private void endPart() {
    endWord();
    if (words.size() > wordsBefore) {
      parts.add(
          words.size() == wordsBefore + 1
              ? words.getLast()
              : String.join("", words.subList(wordsBefore, words.size())));
      wordsBefore = words.size();
    }
  }
}
