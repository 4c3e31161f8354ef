package io.longhaul.accuracy;

/// Whose answer is measured.
public enum Method {
  LONGHAUL("longhaul"),
  CODE996("code996"),
  GIT_HOURS("git-hours");

  private final String word;

  Method(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
