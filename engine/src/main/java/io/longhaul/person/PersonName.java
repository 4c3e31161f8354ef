package io.longhaul.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A name as its words, for comparing: plain letters, what stands in brackets and after `via` left
/// out. A name that is an address, or that tutorials
/// hand out, has no words.
///
/// @param words the words, also those that a hyphen joins
/// @param parts what blanks and commas keep apart, each as one word
/// @param isFull whether it is a first and a last name
/// @param key the words in alphabetical order, so that `Lee, Ann` is `Ann Lee`; without initials
///   unless nothing else would be left
record PersonName(List<String> words, List<String> parts, boolean isFull, String key) {
  private static final Set<String> HANDED_OUT =
      Set.of(
          "your name", "first last", "firstname lastname", "name surname", "john doe", "jane doe",
          "no name", "no author", "unknown author");

  private static final PersonName NOBODY = new PersonName(List.of(), List.of(), false, "");

  private static final int LETTERS_OF_A_FULL_NAME = 5;

  static PersonName of(String name) {
    if (isAddress(name)) {
      return NOBODY;
    }
    var words = new ArrayList<String>();
    var parts = new ArrayList<String>();
    for (var part : said(name)) {
      var squashed = Letters.squash(part);
      if (!squashed.isEmpty() && part.charAt(0) != '@') {
        parts.add(squashed);
        addWords(part, words);
      }
    }
    return HANDED_OUT.contains(String.join(" ", words))
        ? NOBODY
        : new PersonName(words, parts, isFull(words, parts), key(words));
  }

  /// Whether somebody wrote an address where a name belongs.
  static boolean isAddress(String name) {
    return name.indexOf('@') > 0 && name.strip().indexOf(' ') < 0;
  }

  /// Whether the name says that a machine sent somebody's work: `Ann Lee via Gadget`.
  static boolean isRelayed(String name) {
    return name.contains(" via ");
  }

  private static List<String> said(String name) {
    int via = name.indexOf(" via ");
    var kept = new StringBuilder();
    var parts = new ArrayList<String>();
    int depth = 0;
    for (int i = 0; i < (via > 0 ? via : name.length()); i++) {
      char c = name.charAt(i);
      depth += c == '(' ? 1 : 0;
      if (depth > 0 || c <= ' ' || c == ',' || Character.isSpaceChar(c)) {
        end(kept, parts);
      } else {
        kept.append(c);
      }
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    end(kept, parts);
    return parts;
  }

  private static void addWords(String part, List<String> words) {
    var word = new StringBuilder();
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (Letters.isPartOfWord(c)) {
        word.append(Letters.plain(c));
      } else if (c != '\'' && c != '\u2019' && !Letters.isAccent(c)) {
        end(word, words);
      }
    }
    end(word, words);
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isFull(List<String> words, List<String> parts) {
    int letters = 0;
    for (var word : words) {
      letters += word.length();
    }
    return parts.size() > 1
        && words.size() > 1
        && letters >= LETTERS_OF_A_FULL_NAME;
  }

  private static String key(List<String> words) {
    var spelt = new ArrayList<>(words);
    spelt.removeIf(word -> word.length() < 2);
    return sorted(spelt.size() > 1 ? spelt : words);
  }

  /// The words in alphabetical order, with initials.
  String keyWithInitials() {
    return sorted(words);
  }

  private static String sorted(List<String> words) {
    var sorted = words.toArray(String[]::new);
    Arrays.sort(sorted);
    return String.join(" ", sorted);
  }

  /// Whether one person may write both: the words of the shorter name are in the longer one, where
  /// an initial stands for any word that begins with it, and one whole word is in both.
  boolean fits(PersonName other) {
    if (words.size() > other.words.size()) {
      return other.fits(this);
    }
    var left = new ArrayList<>(other.words);
    boolean wholeWord = false;
    for (var word : words) {
      int at = left.indexOf(word);
      wholeWord |= at >= 0 && word.length() > 1;
      for (int i = 0; at < 0 && i < left.size(); i++) {
        at = isInitial(word, left.get(i)) || isInitial(left.get(i), word) ? i : -1;
      }
      if (at < 0) {
        return false;
      }
      left.remove(at);
    }
    return wholeWord;
  }

  /// Whether the names have a word in common: they may be those before and after a wedding.
  boolean isRelatedTo(PersonName other) {
    for (var word : words) {
      if (word.length() > 1 && other.words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInitial(String letter, String word) {
    return letter.length() == 1 && word.startsWith(letter);
  }
}
