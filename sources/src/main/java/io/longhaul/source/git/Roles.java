package io.longhaul.source.git;

/// What the identities of a repository are, as written in its commits: looked up once for each, so
/// that commits need only their numbers.
final class Roles {
  private static final int BOT = 1;
  private static final int AGENT = 2;
  private static final int WEB = 4;

  private final byte[] roles;

  private Roles(byte[] roles) {
    this.roles = roles;
  }

  static Roles of(RepositoryHistory history, Automation automation) {
    var roles = new byte[history.commits().people()];
    for (int person = 0; person < roles.length; person++) {
      var identity = history.written(person);
      roles[person] =
          (byte)
              ((automation.isBot(identity) ? BOT : 0)
                  | (automation.isAgent(identity) ? AGENT : 0)
                  | (Automation.isWeb(identity) ? WEB : 0));
    }
    return new Roles(roles);
  }

  boolean isBot(int person) {
    return is(person, BOT);
  }

  boolean isAgent(int person) {
    return is(person, AGENT);
  }

  boolean isMachine(int person) {
    return is(person, BOT | AGENT);
  }

  boolean isWeb(int person) {
    return is(person, WEB);
  }

  private boolean is(int person, int role) {
    return person >= 0 && (roles[person] & role) != 0;
  }
}
