package io.longhaul.simulate;

import java.time.LocalTime;
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
    return new Habits(
        scatter,
        share,
        storedInUtc,
        repositories,
        addresses,
        webPages,
        squashOnly,
        helped,
        rebaseDays,
        picked,
        agentNights,
        botCommits,
        statedTime);
  }

  Habits inUtc(double share) {
    return new Habits(
        scatter,
        tracedDays,
        share,
        repositories,
        addresses,
        webPages,
        squashOnly,
        helped,
        rebaseDays,
        picked,
        agentNights,
        botCommits,
        statedTime);
  }

  Habits squashing() {
    return new Habits(
        scatter,
        tracedDays,
        storedInUtc,
        repositories,
        addresses,
        webPages,
        true,
        helped,
        rebaseDays,
        picked,
        agentNights,
        botCommits,
        statedTime);
  }

  Habits withAgents(double nights, double help, double bots) {
    return new Habits(
        scatter,
        tracedDays,
        storedInUtc,
        repositories,
        addresses,
        webPages,
        squashOnly,
        help,
        rebaseDays,
        picked,
        nights,
        bots,
        statedTime);
  }

  Habits stating(LocalTime time) {
    return new Habits(
        scatter,
        tracedDays,
        storedInUtc,
        repositories,
        addresses,
        webPages,
        squashOnly,
        helped,
        rebaseDays,
        picked,
        agentNights,
        botCommits,
        time);
  }

  Habits spread(int overRepositories, int overAddresses) {
    return new Habits(
        scatter,
        tracedDays,
        storedInUtc,
        overRepositories,
        overAddresses,
        webPages,
        squashOnly,
        helped,
        rebaseDays,
        picked,
        agentNights,
        botCommits,
        statedTime);
  }

  Habits evenly() {
    return new Habits(
        Scatter.EVENLY,
        tracedDays,
        storedInUtc,
        repositories,
        addresses,
        webPages,
        squashOnly,
        helped,
        rebaseDays,
        picked,
        agentNights,
        botCommits,
        statedTime);
  }
}
