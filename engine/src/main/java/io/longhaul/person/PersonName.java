package io.longhaul.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A name as its words, for comparing: plain letters, what stands in brackets and after `via` left
/// out. A name that is an address, or that tutorials hand out, has no words.
///
/// @param words the words, also those that a hyphen joins
/// @param parts what blanks and commas keep apart, each as one word
/// @param isFull whether it is a first and a last name
/// @param key the words in alphabetical order, so that `Lee, Ann` is `Ann Lee`; without initials
///   unless nothing else would be left
record PersonName(List<String> words, List<String> parts, boolean isFull, String key) {
  private static final Set<String> HANDED_OUT =
      Set.of(
          "your name",
          "first last",
          "firstname lastname",
          "name surname",
          "john doe",
          "jane doe",
          "no name",
          "no author",
          "unknown author");

  /// Stands before the machine that sent somebody's work.
  static final String VIA = " via ";

  private static final PersonName NOBODY = new PersonName(List.of(), List.of(), false, "");

  static PersonName of(String name) {
    if (isAddress(name)) {
      return NOBODY;
    }
    var spelling = new Spelling();
    spelling.read(name);
    var words = spelling.words;
    return words.isEmpty() || isHandedOut(words)
        ? NOBODY
        : new PersonName(words, spelling.parts(), spelling.isFull(), key(words));
  }

  private static boolean isHandedOut(List<String> words) {
    return words.size() == 2 && HANDED_OUT.contains(words.get(0) + " " + words.get(1));
  }

  /// Whether somebody wrote an address where a name belongs.
  static boolean isAddress(String name) {
    return name.indexOf('@') > 0 && name.strip().indexOf(' ') < 0;
  }

  /// Whether the name says that a machine sent somebody's work: `Ann Lee via Gadget`.
  static boolean isRelayed(String name) {
    return name.contains(VIA);
  }

  private static String key(List<String> words) {
    int whole = 0;
    for (var word : words) {
      whole += word.length() > 1 ? 1 : 0;
    }
    if (whole < 2 || whole == words.size()) {
      return sorted(words);
    }
    var spelt = new ArrayList<>(words);
    spelt.removeIf(word -> word.length() < 2);
    return sorted(spelt);
  }

  /// The words in alphabetical order, with initials.
  String keyWithInitials() {
    return sorted(words);
  }

  private static String sorted(List<String> words) {
    if (words.size() == 2) {
      var first = words.get(0);
      var last = words.get(1);
      return first.compareTo(last) <= 0 ? first + " " + last : last + " " + first;
    }
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
