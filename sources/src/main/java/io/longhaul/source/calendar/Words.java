package io.longhaul.source.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the words of a title tell, in several languages; the list is `words.txt`. The title itself
/// is not kept.
enum Words {
  AWAY,
  SHIFT,
  FOCUS,
  PAUSE,
  BUSY;

  private static final List<Word> ALL = read();

  /// A word or a few.
  ///
  /// @param alone whether the title is to be nothing else
  private record Word(Words tells, String text, boolean alone) {
    boolean isIn(String title) {
      if (alone) {
        return title.equals(text);
      }
      for (int at = title.indexOf(text); at >= 0; at = title.indexOf(text, at + 1)) {
        int end = at + text.length();
        boolean whole =
            (at == 0 || !isLetter(title.charAt(at - 1)))
                && (end == title.length() || !isLetter(title.charAt(end)));
        if (whole || !isAlphabetic(text.charAt(0))) {
          return true;
        }
      }
      return false;
    }
  }

  /// Everything that a title tells.
  static Set<Words> in(String title) {
    var lower = title.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    var told = EnumSet.noneOf(Words.class);
    for (var word : ALL) {
      if (!told.contains(word.tells()) && word.isIn(lower)) {
        told.add(word.tells());
      }
    }
    return told;
  }

  private static boolean isLetter(char each) {
    return Character.isLetterOrDigit(each) && isAlphabetic(each);
  }

  /// Whether a script writes words apart: Latin, Greek, Cyrillic.
  private static boolean isAlphabetic(char each) {
    return each < '\u0590';
  }

  private static List<Word> read() {
    try (var stream = Words.class.getResourceAsStream("words.txt")) {
      if (stream == null) {
        throw new IllegalStateException("words.txt is missing");
      }
      var words = new ArrayList<Word>();
      for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          int end = line.indexOf(' ');
          var tells = valueOf(line.substring(0, end).toUpperCase(Locale.ROOT));
          for (var word : line.substring(end).split(",", -1)) {
            boolean alone = word.strip().startsWith("=");
            words.add(new Word(tells, alone ? word.strip().substring(1) : word.strip(), alone));
          }
        }
      }
      return List.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
