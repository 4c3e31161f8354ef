package io.longhaul.simulate;

import io.longhaul.time.Interval;
import java.time.Instant;
import java.util.List;

/// What a simulated person did besides committing, as the tools around see it. All of it follows
/// from the same truth as the commits.
///
/// @param present stretches at the keyboard
/// @param watched when a watcher of the keyboard was alive
/// @param meetings meetings, declined ones among them
/// @param runs runs of coding agents, each after a prompt
/// @param reviews moments at which a review was handed in
/// @param jobs jobs of a cluster
/// @param calls stretches that began with a page
/// @param nights sleep as two devices measured it
public record Doings(
    List<Interval> present,
    List<Interval> watched,
    List<Meeting> meetings,
    List<Run> runs,
    List<Instant> reviews,
    List<Job> jobs,
    List<Interval> calls,
    List<Night> nights) {
  public Doings {
    present = List.copyOf(present);
    watched = List.copyOf(watched);
    meetings = List.copyOf(meetings);
    runs = List.copyOf(runs);
    reviews = List.copyOf(reviews);
    jobs = List.copyOf(jobs);
    calls = List.copyOf(calls);
    nights = List.copyOf(nights);
  }

  /// A meeting in the calendar.
  ///
  /// @param declined whether the person declined it and was not there
  public record Meeting(Interval when, boolean declined) {}

  /// A run of a coding agent, from the prompt to its last line.
  ///
  /// @param session prompts of a day and a tool share one
  public record Run(Interval when, int session) {}

  /// A job of a cluster.
  ///
  /// @param submitted by the person
  /// @param when it ran
  /// @param failed whether it ended badly
  public record Job(Instant submitted, Interval when, boolean failed) {}

  /// A stretch of sleep as a device measured it.
  ///
  /// @param device 0 or 1
  public record Night(Interval when, int device) {}
}
