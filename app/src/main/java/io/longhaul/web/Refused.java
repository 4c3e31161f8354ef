package io.longhaul.web;

import java.io.Serial;

/// A request that is not answered: what was wrong with it, in words for the person, and the status
/// that says so.
public final class Refused extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final int status;

  Refused(int status, String why) {
    super(why);
    this.status = status;
  }

  int status() {
    return status;
  }

  String why() {
    return String.valueOf(getMessage());
  }

  /// The person's own mistake in a form.
  public static Refused mistake(String why) {
    return new Refused(400, why);
  }

  static Refused notThere(String what) {
    return new Refused(404, what);
  }
}
