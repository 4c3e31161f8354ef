package io.longhaul.simulate;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A hidden life: when and where somebody works and rests.
///
/// @param home the zone at home
/// @param phases in order; exactly one fills what the others leave. When the time is too short for
///   all of them, the last ones stay, so that every length ends in the same way
/// @param leaveShare share of working days that are leave or illness, of people with free days
/// @param stays when the person is elsewhere
/// @param onCall the duty to be called, or null
public record Life(
    ZoneId home, List<Phase> phases, double leaveShare, List<Stay> stays, @Nullable OnCall onCall) {
  public Life {
    phases = List.copyOf(phases);
    stays = List.copyOf(stays);
    long filling = phases.stream().filter(phase -> phase.weeks() == Phase.THE_REST).count();
    if (filling != 1) {
      throw new IllegalArgumentException("one phase fills what the others leave, not " + filling);
    }
  }

  static Life of(String home, Phase... phases) {
    return new Life(ZoneId.of(home), List.of(phases), Population.LEAVE_SHARE, List.of(), null);
  }

  Life with(Stay... elsewhere) {
    return new Life(home, phases, leaveShare, List.of(elsewhere), onCall);
  }

  Life with(OnCall duty) {
    return new Life(home, phases, leaveShare, stays, duty);
  }

  /// A stay in another zone, at the same hours of the clock there. The first day of it and the
  /// first day back go into travelling.
  ///
  /// @param from when it begins, as a share of the whole time
  /// @param until when it ends, as a share of the whole time
  public record Stay(double from, double until, ZoneId zone) {}

  /// Weeks in which somebody is called at any hour: the last week and every so many before it.
  ///
  /// @param everyWeeks how often it is the person's turn
  /// @param callsADay calls in 24 hours, mean
  public record OnCall(int everyWeeks, double callsADay) {}
}
