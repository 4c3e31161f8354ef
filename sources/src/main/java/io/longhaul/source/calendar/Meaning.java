package io.longhaul.source.calendar;

import io.longhaul.evidence.Strength;
import java.time.Duration;
import java.util.Set;

/// What an event tells about the person. A calendar shows intent: only a meeting with others to
/// which the person said yes is more than weak.
enum Meaning {
  /// A meeting with others that the person called or accepted.
  MEETING("meeting", Strength.MEDIUM),
  /// One without an answer, or with "perhaps".
  UNANSWERED("meeting", Strength.WEAK),
  /// An appointment of the person with nobody else, or with nobody who is named.
  APPOINTMENT("appointment", Strength.WEAK),
  /// Time kept free for one's own work.
  FOCUS("focus", Strength.WEAK),
  /// Only that the person is busy is published.
  BUSY("busy", Strength.WEAK),
  /// Away by intent.
  LEAVE("leave", Strength.STRONG),
  /// On call, which is not work.
  SHIFT("shift", Strength.STRONG),
  /// Nothing about work or rest.
  NOTHING("nothing", Strength.WEAK);

  /// What lasts longer in one piece is a conference or a journey.
  static final Duration LONGEST_MEETING = Duration.ofHours(12);

  /// What is shorter and speaks of being on call is a meeting about it.
  static final Duration SHORTEST_SHIFT = Duration.ofHours(4);

  /// What is shorter and speaks of being away is an errand, or a meeting about leave.
  static final Duration SHORTEST_LEAVE = Duration.ofHours(4);

  private final String act;
  private final Strength strength;

  Meaning(String act, Strength strength) {
    this.act = act;
    this.strength = strength;
  }

  String act() {
    return act;
  }

  Strength strength() {
    return strength;
  }

  /// What the person answered.
  enum Answer {
    YES,
    NO,
    NONE,
    /// Nobody was asked.
    ALONE
  }

  /// How Outlook shows the time.
  enum Shown {
    FREE,
    TENTATIVE,
    BUSY,
    OUT_OF_OFFICE,
    UNTOLD
  }

  /// What an event says of itself.
  ///
  /// @param length of one occurrence
  /// @param isDay whether it is made of whole days
  /// @param isCancelled whether it does not take place
  /// @param isTransparent whether it takes up no time
  /// @param isTentative whether it is to be confirmed
  record Signs(
      Duration length,
      boolean isDay,
      boolean isCancelled,
      boolean isTransparent,
      boolean isTentative,
      Shown shown,
      Answer answer,
      Set<Words> words) {
    Signs {
      words = Set.copyOf(words);
    }
  }

  static Meaning of(Signs signs) {
    if (signs.isCancelled() || signs.answer() == Answer.NO) {
      return NOTHING;
    }
    boolean isLong = signs.isDay() || signs.length().compareTo(SHORTEST_SHIFT) >= 0;
    if (isLong && signs.words().contains(Words.SHIFT)) {
      return SHIFT;
    }
    return signs.isDay() ? ofDays(signs) : ofHours(signs);
  }

  private static Meaning ofDays(Signs signs) {
    boolean isAway = signs.words().contains(Words.AWAY) && !signs.isTransparent();
    return isAway || signs.shown() == Shown.OUT_OF_OFFICE ? LEAVE : NOTHING;
  }

  private static Meaning ofHours(Signs signs) {
    boolean isAway = signs.words().contains(Words.AWAY) && signs.answer() == Answer.ALONE;
    boolean isLong = signs.length().compareTo(SHORTEST_LEAVE) >= 0;
    if (signs.shown() == Shown.OUT_OF_OFFICE || (isAway && isLong && !signs.isTransparent())) {
      return LEAVE;
    }
    boolean takesNoTime = signs.isTransparent() || signs.shown() == Shown.FREE;
    if (takesNoTime
        || isAway
        || signs.words().contains(Words.PAUSE)
        || signs.length().isZero()
        || signs.length().compareTo(LONGEST_MEETING) > 0) {
      return NOTHING;
    }
    if (signs.words().contains(Words.FOCUS)) {
      return FOCUS;
    }
    return signs.words().contains(Words.BUSY) ? BUSY : ofMeeting(signs);
  }

  private static Meaning ofMeeting(Signs signs) {
    if (signs.isTentative() || signs.shown() == Shown.TENTATIVE) {
      return UNANSWERED;
    }
    return switch (signs.answer()) {
      case YES -> MEETING;
      case NONE -> UNANSWERED;
      case ALONE -> signs.shown() == Shown.BUSY ? MEETING : APPOINTMENT;
      case NO -> NOTHING;
    };
  }
}
