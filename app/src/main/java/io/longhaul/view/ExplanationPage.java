package io.longhaul.view;

import java.util.List;

/// Explained commits for the terminal.
public final class ExplanationPage {
  private static final int NAME = 17;

  private ExplanationPage() {}

  /// The same commit, once for each repository that has it.
  public static String of(List<ExplainedCommit> commits, Ink ink) {
    var page = new TextPage(ink);
    commits.forEach(commit -> add(page, commit));
    return page.blank().toString();
  }

  private static void add(TextPage page, ExplainedCommit commit) {
    page.blank().headline("Commit " + commit.id().substring(0, 12) + " in " + commit.repository());
    page.section("Act").prose(act(commit));
    page.section("Put there").prose(commit.handling() + ".");
    if (commit.author() != null) {
      page.section("Author").prose(commit.author());
    } else {
      page.section("Author").prose("Not you. Who and when is not said of others.");
    }
    if (!commit.proves().isEmpty()) {
      page.section("Proves");
      commit.proves().forEach(proof -> page.prose(proof(proof)));
    }
    page.section("Rules");
    commit.rules().forEach(rule -> rule(page, rule));
  }

  private static String act(ExplainedCommit commit) {
    boolean counts = commit.act().equals("act");
    var other = commit.countsInstead();
    return (counts ? "Counts: " : "Does not count (" + commit.act() + "): ")
        + commit.reason()
        + "."
        + (other == null ? "" : " The one that counts is " + other + ".");
  }

  private static String proof(ExplainedCommit.Proof proof) {
    return proof.at()
        + ", clock "
        + proof.zone()
        + "; "
        + proof.strength()
        + (proof.counts() ? "." : ", not counted.");
  }

  private static void rule(TextPage page, ExplainedCommit.Rule rule) {
    var name = rule.name() + " ".repeat(Math.max(1, NAME - rule.name().length()));
    var reason = rule.reason();
    if (reason == null) {
      page.line(name + "silent");
      return;
    }
    var lines = TextPage.wrap("speaks: " + reason, TextPage.WIDTH - 13 - NAME);
    page.line(name + lines.getFirst());
    lines.subList(1, lines.size()).forEach(line -> page.line(" ".repeat(NAME) + line));
  }
}
