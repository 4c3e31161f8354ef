package io.longhaul.evidence;

import java.util.Locale;

/// Why a piece of evidence is kept out of everything that is said about the person. It stays in the
/// trace and is counted.
public enum Exclusion {
  BOT("made by a bot or an automatic job"),
  AGENT("made by a coding agent, which proves that a machine ran"),
  DUPLICATE("the same act seen again (copied, rebased or told by another source)"),
  MERGE_BUTTON("a merge in a web page that another person or a queue may have pressed"),
  STATED_TIME("its time of day was set to one and the same; that is a choice and respected"),
  IMPLAUSIBLE_TIME("its time lies before version control existed or after now"),
  MACHINE("only a machine did something"),
  NOT_USED("kept, but this version draws nothing from this kind of evidence"),
  STATED("excluded by the tool that wrote it"),
  NOT_ME("you said that it was not you"),
  WAS_RESTING("you said that you were resting");

  private final String reason;

  Exclusion(String reason) {
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }

  /// The word used in evidence lines.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
