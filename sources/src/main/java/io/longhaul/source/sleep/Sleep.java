package io.longhaul.source.sleep;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.PassedOver;
import io.longhaul.source.Token;
import io.longhaul.source.Unusable;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// One sleep as a device or a diary tells it, from falling asleep to waking up.
///
/// @param from its begin
/// @param to its end
/// @param sort whether it is a night's or a nap
/// @param told what of it is told
/// @param device the tool or device, kept as a token
/// @param id the record's own name in it, or null
record Sleep(Moment from, Moment to, Sort sort, Told told, String device, @Nullable String id) {
  /// What is shorter is no sleep: a button that was pressed twice.
  private static final Duration LEAST = Duration.ofMinutes(5);

  /// What is longer is an alarm that nobody stopped.
  private static final Duration MOST = Duration.ofHours(24);

  /// A long sleep has at least three hours, as Oura defines it; what is shorter and begins by day
  /// is a nap.
  private static final Duration NAP_MOST = Duration.ofHours(3);

  private static final LocalTime DAY_FROM = LocalTime.of(9, 0);
  private static final LocalTime DAY_TO = LocalTime.of(20, 0);

  /// Whether a sleep was the night's.
  enum Sort {
    NIGHT,
    NAP,
    /// Not told: its length and its hour decide.
    UNTOLD
  }

  /// What of a sleep is told.
  enum Told {
    /// When the person fell asleep and woke up.
    SLEEP(Strength.STRONG),
    /// A begin and an end that somebody pressed, or that a tool is not sure of.
    STRETCH(Strength.MEDIUM),
    /// Only the time in bed.
    IN_BED(Strength.WEAK);

    private final Strength strength;

    Told(Strength strength) {
      this.strength = strength;
    }
  }

  /// What the record comes to.
  Outcome outcome(Owner owner) throws Unusable {
    check(owner);
    return length().compareTo(LEAST) < 0
        ? Outcome.passed(PassedOver.NO_ACT)
        : Outcome.used(evidence(owner));
  }

  private void check(Owner owner) throws Unusable {
    if (to.at().isBefore(from.at())) {
      throw new Unusable("it ends before it begins");
    }
    if (length().compareTo(MOST) > 0) {
      throw new Unusable("nobody sleeps for longer than 24 hours");
    }
    if (to.at().isAfter(owner.now())) {
      throw new Unusable("it ends in the future");
    }
  }

  private Duration length() {
    return Duration.between(from.at(), to.at());
  }

  private Evidence evidence(Owner owner) {
    var begin = from.orDeclaredBy(owner);
    return new Evidence(
        new Interval(from.at(), to.at()),
        begin.offset(),
        Kind.SLEEP,
        told.strength,
        Token.ref("sleep", isNap(begin) ? "nap" : "night", Token.of(device), name()),
        null);
  }

  private String name() {
    return id == null ? Long.toString(from.at().getEpochSecond()) : id;
  }

  private boolean isNap(Moment begin) {
    return switch (sort) {
      case NIGHT -> false;
      case NAP -> true;
      case UNTOLD -> length().compareTo(NAP_MOST) < 0 && isByDay(begin);
    };
  }

  private static boolean isByDay(Moment begin) {
    var time = begin.offset().localTime(begin.at()).toLocalTime();
    return !begin.offset().isKnown() || (!time.isBefore(DAY_FROM) && time.isBefore(DAY_TO));
  }
}
