package io.longhaul.person;

/// Why several identities are one person, strongest first.
public enum JoinReason {
  /// Somebody who must know says so: the person, or a mapping that the repository keeps.
  GIVEN("you or the repository say so"),

  /// They carry one address that is one person's.
  SAME_ADDRESS("the same address"),

  /// They carry the same first and last name.
  SAME_NAME("the same full name"),

  /// One carries the other's address as its name.
  NAME_IS_ADDRESS("a name that is the other's address"),

  /// The account name of one is that of the other, its only name, or short for its full name.
  SAME_ACCOUNT("an account name that means the same person");

  private final String words;

  JoinReason(String words) {
    this.words = words;
  }

  /// The reason in words, to stand after `joined by`.
  public String words() {
    return words;
  }
}
