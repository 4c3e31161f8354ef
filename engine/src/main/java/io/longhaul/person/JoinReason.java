package io.longhaul.person;

/// Why several identities are one person, strongest first.
public enum JoinReason {
  /// The person who asks says so.
  GIVEN("you say so"),

  /// The repository keeps a mapping of identities.
  MAPPED("the repository's mailmap says so"),

  /// They carry one address that is one person's.
  SAME_ADDRESS("the same address"),

  /// They carry the same first and last name.
  SAME_NAME("the same full name"),

  /// One carries the other's address as its name.
  NAME_IS_ADDRESS("a name that is an address"),

  /// The account name of one is that of the other, its only name, or short for its full name.
  SAME_ACCOUNT("an account name that means one person");

  private final String words;

  JoinReason(String words) {
    this.words = words;
  }

  /// The reason in words.
  public String words() {
    return words;
  }
}
