package io.longhaul.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Text that reads, and above all deflates, like the messages of a large project: common words,
/// words of the trade, and names out of source code.
final class Prose {
  private static final int WIDTH = 72;
  private static final String[] PLAIN =
      """
      the to a of in is and for it be this that with not on if as when by are we from can an use but
      which was so at has will no only one because there now does then or after before same all have
      been also make instead more its they already case without used should would other into where
      time just some up first any two do set called may since both still than using while need see
      however new old into out between these each avoid code change patch fix remove add check return
      value error call function driver device support memory lock pointer buffer list page queue node
      thread state flag table index entry field register interrupt clock power bus port mode size
      length count number bit byte offset address range mask path file name type struct data object
      cache block sector request response packet frame header payload token key hash tree branch leaf
      root parent child owner user group task process signal timer event handler callback hook probe
      init exit start stop open close read write map unmap copy move allocate free release acquire
      wait wake sleep resume suspend reset enable disable update refresh flush sync commit abort retry
      fail succeed handle leak race deadlock overflow underflow warning report trace log print dump
      test build compile link load store fetch push pull merge split sort search match compare convert
      encode decode parse format validate verify sanitize simplify rework refactor clean rename drop
      introduce implement extend limit reduce increase improve optimize correct restore revert prevent
      ensure allow forbid require expect assume depend possible necessary redundant obsolete unused
      missing wrong stale dirty pending active idle early late slow fast small large empty full single
      multiple local remote global static dynamic virtual physical logical internal external private
      public generic specific common special usual rare random regular previous next current last
      """
          .split("\\s+", -1);
  private static final String[] VERBS =
      "fix add remove use make drop avoid convert simplify handle check move rename introduce enable"
          .split(" ", -1);
  private static final String[] AREAS =
      ("net mm fs sched block usb drm sound arm bus clk crypto gpio hid i2c irq iommu led mailbox"
              + " media mfd mmc mtd pci phy power pwm regulator rtc scsi serial spi staging thermal"
              + " tty video watchdog xfer docs tools trace perf locking timers security audit")
          .split(" ", -1);

  private final SplittableRandom random;
  private final List<String> names = new ArrayList<>();
  private final HeavyTail plain = new HeavyTail(PLAIN.length - 1, 3, 1);
  private final HeavyTail named;

  /// The names that the present text is about.
  private final String[] topic = new String[3];

  Prose(int names, SplittableRandom random) {
    this.random = random;
    for (int i = 0; i < names; i++) {
      this.names.add(identifier());
    }
    this.named = new HeavyTail(names, 20, 0.8);
    turn();
  }

  /// Where in the project something happens: `drm`.
  String area() {
    return pick(AREAS);
  }

  /// Turns to something else: from now on, text is mostly about other names.
  void turn() {
    for (int i = 0; i < topic.length; i++) {
      topic[i] = names.get(named.draw(random));
    }
  }

  /// What a commit does, in one line: `drm/tovel: fix stale offset in tovel_map_page`.
  String subject() {
    var subject = new StringBuilder(area());
    if (random.nextInt(3) > 0) {
      subject.append(random.nextBoolean() ? "/" : ": ").append(head(name()));
    }
    subject.append(": ").append(pick(VERBS));
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      subject.append(' ').append(word());
    }
    return subject.toString();
  }

  /// Sentences of about so many words together, in wrapped paragraphs; nothing for none.
  void paragraphs(int words, StringBuilder text) {
    int left = words;
    while (left > 0) {
      int now = Math.min(left, 25 + random.nextInt(50));
      paragraph(now, text);
      left -= now;
      text.append('\n');
    }
  }

  private void paragraph(int words, StringBuilder text) {
    int column = 0;
    boolean begins = true;
    for (int i = 0; i < words; i++) {
      var word = begins ? capital(word()) : word();
      begins = i == words - 1 || random.nextInt(14) == 0;
      var end = begins ? "." : random.nextInt(12) == 0 ? "," : "";
      if (column + word.length() + end.length() >= WIDTH) {
        text.append('\n');
        column = 0;
      } else if (column > 0) {
        text.append(' ');
        column++;
      }
      text.append(word).append(end);
      column += word.length() + end.length();
    }
    text.append('\n');
  }

  private String word() {
    int kind = random.nextInt(100);
    if (kind < 86) {
      return PLAIN[plain.draw(random)];
    }
    if (kind < 97) {
      return kind < 88 ? name() + "()" : name();
    }
    return kind < 98 ? "0x" + Integer.toHexString(random.nextInt()) : "" + random.nextInt(4096);
  }

  private String name() {
    return random.nextInt(5) > 0 ? pick(topic) : names.get(named.draw(random));
  }

  private String identifier() {
    var name = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      for (int j = 1 + random.nextInt(2); j > 0; j--) {
        name.append("bdfghklmnprstvxz".charAt(random.nextInt(16)));
        name.append("aeiou".charAt(random.nextInt(5)));
      }
      name.append("bdfghklmnprstvxz".charAt(random.nextInt(16)));
      name.append(i > 1 ? "_" : "");
    }
    return name.toString();
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static String head(String name) {
    int end = name.indexOf('_');
    return end < 0 ? name : name.substring(0, end);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
