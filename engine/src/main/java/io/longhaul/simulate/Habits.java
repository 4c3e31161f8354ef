package io.longhaul.simulate;

import java.time.LocalTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What of somebody's work leaves which trace. Meetings and reading leave none with anybody
/// ([Population]).
///
/// @param scatter how acts fall into work
/// @param tracedDays share of the working days that leave any trace
/// @param storedInUtc share of the stretches of work on machines that write `+0000`
/// @param repositories how many repositories the work goes to
/// @param addresses how many addresses the person writes
/// @param webPages share of acts made in a web page of a code host
/// @param squashOnly whether only squashed merges are left of the work
/// @param helped share of acts with an agent's help, as a trailer says
/// @param rebaseDays share of working days on which the day's commits are rebased
/// @param picked share of acts that are picked to another branch later
/// @param agentNights share of nights in which an agent commits unattended
/// @param botCommits commits of bots a day, mean
/// @param statedTime the time of day that the person sets on every commit, or null
public record Habits(
    Scatter scatter,
    double tracedDays,
    double storedInUtc,
    int repositories,
    int addresses,
    double webPages,
    boolean squashOnly,
    double helped,
    double rebaseDays,
    double picked,
    double agentNights,
    double botCommits,
    @Nullable LocalTime statedTime) {
  /// How acts fall into work.
  public enum Scatter {
    /// In bursts with long waits between them, on some days many more than on others, and none
    /// during meetings and reading.
    IN_BURSTS,
    /// Evenly at random over all work, as simple models assume.
    EVENLY
  }

  /// Every act is a local commit that tells its zone.
  public static final Habits PLAIN =
      new Habits(Scatter.IN_BURSTS, 1, 0, 1, 1, 0, false, 0, 0, 0, 0, 0, null);

  /// What a laboratory's repository shows. Measured in it or in its peers: 5 % stored in UTC, 6 %
  /// made in web pages, 2 % repeated, an agent's trailer on 10 % (10 to 25 % since 2025), a bot's
  /// commit now and then. Days with a rebase are chosen so that 10 to 20 % of the commits are
  /// committed over an hour after they were written (19 to 25 % in three repositories, 2 % in
  /// another two).
  public static final Habits ORDINARY =
      new Habits(Scatter.IN_BURSTS, 1, 0.05, 2, 2, 0.06, false, 0.1, 0.4, 0.02, 0, 0.2, null);

  Habits tracedOn(double share) {
    return with(habits -> habits.tracedDays = share);
  }

  Habits inUtc(double share) {
    return with(habits -> habits.storedInUtc = share);
  }

  Habits squashing() {
    return with(habits -> habits.squashOnly = true);
  }

  Habits withAgents(double nights, double help, double bots) {
    return with(habits -> {
      habits.agentNights = nights;
      habits.helped = help;
      habits.botCommits = bots;
    });
  }

  Habits stating(LocalTime time) {
    return with(habits -> habits.statedTime = time);
  }

  Habits spread(int overRepositories, int overAddresses) {
    return with(habits -> {
      habits.repositories = overRepositories;
      habits.addresses = overAddresses;
    });
  }

  Habits evenly() {
    return with(habits -> habits.scatter = Scatter.EVENLY);
  }

  private Habits with(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.habits();
  }

  /// The same while they are changed.
  private static final class Draft {
    private final Habits before;
    private Scatter scatter;
    private double tracedDays;
    private double storedInUtc;
    private int repositories;
    private int addresses;
    private boolean squashOnly;
    private double helped;
    private double agentNights;
    private double botCommits;
    private @Nullable LocalTime statedTime;

    Draft(Habits before) {
      this.before = before;
      scatter = before.scatter;
      tracedDays = before.tracedDays;
      storedInUtc = before.storedInUtc;
      repositories = before.repositories;
      addresses = before.addresses;
      squashOnly = before.squashOnly;
      helped = before.helped;
      agentNights = before.agentNights;
      botCommits = before.botCommits;
      statedTime = before.statedTime;
    }

    Habits habits() {
      return new Habits(
          scatter,
          tracedDays,
          storedInUtc,
          repositories,
          addresses,
          before.webPages,
          squashOnly,
          helped,
          before.rebaseDays,
          before.picked,
          agentNights,
          botCommits,
          statedTime);
    }
  }
}
