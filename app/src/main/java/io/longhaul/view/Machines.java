package io.longhaul.view;

import io.longhaul.machine.MachineTime;
import io.longhaul.verdict.Answer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What coding agents and jobs did over the last four weeks. It is no work of the person.
///
/// @param pieces pieces of evidence that tell of it
/// @param hours in which anything ran
/// @param unattendedHours those of them in which the person had left no act for half an hour
/// @param medianAtOnce projects that ran at once, over the hours with any
/// @param mostAtOnce the most at once
/// @param returns how often the person came back to them in their hours off, or null where these
///   are not known
public record Machines(
    int pieces,
    double hours,
    double unattendedHours,
    int medianAtOnce,
    int mostAtOnce,
    @Nullable Integer returns) {

  /// Null where no machine left a piece.
  static @Nullable Machines of(Answer answer) {
    MachineTime time = answer.machineTime();
    return time.pieces() == 0
        ? null
        : new Machines(
            time.pieces(),
            Hours.hours(time.running()),
            Hours.hours(time.unattended()),
            time.concurrency().median(),
            time.concurrency().most(),
            answer.facts().offHours().isEmpty() ? null : time.returns().returns());
  }

  List<String> sentences() {
    if (hours == 0) {
      return List.of(
          Words.count(pieces, "piece tells", "pieces tell")
              + " of machines in the last four weeks, none of how long they ran.");
    }
    var sentences = new ArrayList<String>();
    sentences.add(
        "Agents and jobs ran "
            + Figures.hours(hours)
            + " h in the last four weeks, "
            + Figures.hours(unattendedHours)
            + " h of it unattended (no act of yours for half an hour). It is no work of yours.");
    sentences.add(
        "While any ran, usually "
            + Words.count(medianAtOnce, "project")
            + " at once, "
            + mostAtOnce
            + " at most."
            + (returns == null
                ? ""
                : " You came back to them in your hours off "
                    + Words.count(returns, "time")
                    + "."));
    return sentences;
  }
}
