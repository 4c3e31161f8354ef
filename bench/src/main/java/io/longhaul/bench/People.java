package io.longhaul.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/// People who do not exist, put together from syllables: most names in ASCII, some with accents,
/// some in other scripts. The first of them are the busiest.
final class People {
  private static final String[] ONSETS = {
    "b", "br", "d", "dr", "f", "g", "h", "j", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t",
    "tr", "v", "w", "z"
  };
  private static final String[] RIMES = {
    "a", "ai", "an", "ar", "e", "el", "en", "ev", "i", "ik", "in", "o", "ol", "on", "or", "u", "ul",
    "un"
  };
  private static final String PLAIN = "aeioulszck";
  private static final String ACCENTED = "åéíøüłšžčķ";
  private static final String LATIN = "abcdefghijklmnoprstuvwz";
  private static final String CYRILLIC = "абкдефгхийклмнопрстувшз";
  private static final String IDEOGRAPHS = "山川木林森田中村松竹梅石水月星雪海风云春秋北南东西明光远安平";
  private static final String[] ZONES = {
    "+0000", "+0100", "+0200", "-0800", "-0700", "-0500", "+0800", "+0530", "+0900", "+0300",
    "-0600", "-0400", "+1000", "+0700", "+0200", "+0100", "-0300", "+1100", "+0930", "+0545",
    "-0330", "+1300", "+0430", "-1000", "+0600", "+1030", "-0200", "+0330"
  };

  private final List<Person> all = new ArrayList<>();
  private final Set<String> addresses = new HashSet<>();
  private final HeavyTail zones = new HeavyTail(ZONES.length, 2, 1);
  private final HeavyTail activity;
  private final SplittableRandom random;

  People(int count, SplittableRandom random) {
    this.random = random;
    this.activity = new HeavyTail(count, 8, 1.02);
    for (int i = 0; i < count; i++) {
      all.add(somebody());
    }
  }

  /// The person of this rank.
  Person of(int rank) {
    return all.get(rank % all.size());
  }

  /// Somebody, mostly one of the busy ones.
  Person draw(SplittableRandom chance) {
    return all.get(activity.draw(chance));
  }

  private Person somebody() {
    var given = word(1 + random.nextInt(2)) + pick(RIMES);
    var family = word(2 + random.nextInt(2));
    var zone = ZONES[zones.draw(random)];
    return new Person(name(given, family), address(given, family), zone);
  }

  private String name(String given, String family) {
    var full = capital(given) + " " + capital(family);
    int kind = random.nextInt(100);
    if (kind < 72) {
      return kind < 8
          ? capital(given) + " " + capital(pick(ONSETS)) + ". " + capital(family)
          : full;
    }
    if (kind < 90) {
      return translated(full, PLAIN, ACCENTED, 0.6);
    }
    return kind < 94 ? translated(full, LATIN, CYRILLIC, 1) : ideographs() + " (" + full + ")";
  }

  private String address(String given, String family) {
    var house = random.nextInt(3) == 0 ? "" : word(2) + ".";
    var address = given + "." + family + "@" + house + "example.org";
    for (int i = 2; !addresses.add(address); i++) {
      address = given + "." + family + i + "@" + house + "example.org";
    }
    return address;
  }

  private String word(int syllables) {
    var word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(pick(ONSETS)).append(pick(RIMES));
    }
    return word.toString();
  }

  private String ideographs() {
    var text = new StringBuilder();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      text.append(IDEOGRAPHS.charAt(random.nextInt(IDEOGRAPHS.length())));
    }
    return text.toString();
  }

  private String translated(String text, String from, String to, double share) {
    var result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int place = from.indexOf(Character.toLowerCase(c));
      if (place < 0 || random.nextDouble() >= share) {
        result.append(c);
      } else {
        char other = to.charAt(place);
        result.append(Character.isUpperCase(c) ? Character.toUpperCase(other) : other);
      }
    }
    return result.toString();
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
