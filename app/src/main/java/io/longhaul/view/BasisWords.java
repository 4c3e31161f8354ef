package io.longhaul.view;

import io.longhaul.evidence.Exclusion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the report rests on, in sentences.
public record BasisWords(Basis basis) {
  private static final int STRETCHES_NAMED = 6;

  public boolean hasActs() {
    return basis.acts() > 0;
  }

  public List<String> read() {
    var sentences = new ArrayList<String>();
    sentences.add(
        basis.acts() == 0
            ? "No act of yours."
            : Words.count(basis.acts(), "act")
                + " of yours"
                + addresses()
                + " on "
                + Words.count(basis.activeDays(), "day")
                + ", "
                + Figures.day(basis.firstAct())
                + " to "
                + Figures.day(basis.lastAct())
                + ".");
    var git = basis.git();
    if (git != null) {
      sentences.add(
          "About "
              + Words.count(git.commitsAbout(), "commit")
              + " of everybody read in "
              + Words.count(git.repositories(), "repository", "repositories")
              + "; "
              + Words.number(git.bots())
              + " by bots left out.");
    }
    return sentences;
  }

  /// Under how many addresses; more than expected means that somebody else was taken for the
  /// person.
  private String addresses() {
    var git = basis.git();
    return git == null || git.ownAddresses() == 1
        ? ""
        : " under " + Words.count(git.ownAddresses(), "address", "addresses");
  }

  /// Own pieces that do not count, with the reason in plain words.
  public List<String> excluded() {
    return basis.excluded().entrySet().stream()
        .map(entry -> Words.count(entry.getValue(), "piece") + ": " + reason(entry.getKey()))
        .toList();
  }

  private static String reason(String word) {
    return Arrays.stream(Exclusion.values())
        .filter(exclusion -> exclusion.word().equals(word))
        .map(Exclusion::reason)
        .findFirst()
        .orElse(word);
  }

  public String coverage() {
    var words = basis.coverage();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  public String zones() {
    if (basis.zoneFromNeighbours() + basis.zoneDeclared() + basis.zoneUnknown() == 0) {
      return "Every act tells its zone.";
    }
    return "Stored without a zone: "
        + Words.number(basis.zoneFromNeighbours())
        + " taken from acts around them, "
        + Words.number(basis.zoneDeclared())
        + " from the zone that was given, "
        + Words.number(basis.zoneUnknown())
        + " left unknown and out of the rhythm.";
  }

  /// Where the clock stood, newest at the end; nothing where it never moved.
  public List<String> clock() {
    var all = basis.clock();
    if (all.size() < 2) {
      return List.of();
    }
    int left = Math.max(0, all.size() - STRETCHES_NAMED);
    return List.of(
        "Your clock, as acts tell it: "
            + (left == 0 ? "" : Words.count(left, "earlier stretch", "earlier stretches") + "; ")
            + all.subList(left, all.size()).stream()
                .map(ClockStretch::words)
                .collect(Collectors.joining("; "))
            + ".");
  }

  public String rejected() {
    int shown = basis.firstRejected().size();
    int all = basis.rejected();
    return Words.count(all, "piece") + " of input" + (shown < all ? "; the first " + shown : "");
  }

  public String sessionRule() {
    var rule = basis.sessionRule();
    return "Acts at most "
        + rule.gapLimitMinutes()
        + " minutes apart are one session; "
        + rule.leadInMinutes()
        + " minutes before its first act are likely, and at most "
        + rule.marginMinutes()
        + " on either side. "
        + (rule.gapsLearnedFrom() == 0
            ? "These are the values of many people: there are too few gaps of yours to learn from."
            : "Learned from " + Words.count(rule.gapsLearnedFrom(), "gap") + " of your own.");
  }
}
