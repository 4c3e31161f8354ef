package io.longhaul.law;

/// What no trace shows, such as breaks, leave and pay, or what sets no limit.
///
/// @param what what the rule says, in words
public record NotVisible(String what) implements Measure {
  public NotVisible {
    if (what.isBlank()) {
      throw new IllegalArgumentException("what cannot be seen has to be said");
    }
  }

  @Override
  public String words() {
    return what;
  }

  @Override
  public LawFinding judge(WorkLog log) {
    return new LawFinding.Invisible(what);
  }
}
