package io.longhaul.person;

/// Letters in the one form used for comparing: lower case and without accents, so that the same
/// name typed on two keyboards compares as equal. Scripts without such forms stay as they are.
final class Letters {
  private static final int LATIN = 0x00C0;

  /// The letters from U+00C0 to U+017F.
  private static final String PLAIN_LATIN =
      "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
          + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
          + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

  private static final int VIETNAMESE = 0x1E00;

  /// The letters from U+1E00 to U+1EFF.
  private static final String PLAIN_VIETNAMESE =
      "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
          + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
          + "wwwwwwwwwwxxxxyyzzzzzzhtwyasssssaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
          + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy";

  private Letters() {}

  /// The plain form of a character.
  static char plain(char letter) {
    if (letter < LATIN) {
      return letter >= 'A' && letter <= 'Z' ? (char) (letter + 'a' - 'A') : letter;
    }
    int latin = letter - LATIN;
    if (latin < PLAIN_LATIN.length()) {
      return PLAIN_LATIN.charAt(latin);
    }
    int vietnamese = letter - VIETNAMESE;
    return vietnamese >= 0 && vietnamese < PLAIN_VIETNAMESE.length()
        ? PLAIN_VIETNAMESE.charAt(vietnamese)
        : Character.toLowerCase(letter);
  }

  /// Whether a character is only an accent on the one before it.
  static boolean isAccent(char letter) {
    return letter >= 0x0300 && letter <= 0x036F;
  }

  static boolean isPartOfWord(char letter) {
    return letter < LATIN
        ? (letter >= 'a' && letter <= 'z') || isDigit(letter) || (letter >= 'A' && letter <= 'Z')
        : letter != '\u00D7' && letter != '\u00F7' && Character.isLetterOrDigit(letter);
  }

  static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  /// The letters and digits of a text alone: `Ann-Lee_42` is `annlee42`.
  static String squash(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (isPartOfWord(text.charAt(i))) {
        plain.append(plain(text.charAt(i)));
      }
    }
    return plain.toString();
  }
}
