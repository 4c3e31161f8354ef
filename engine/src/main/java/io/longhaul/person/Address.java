package io.longhaul.person;

import java.util.List;
import java.util.Set;

/// An address, for comparing.
///
/// @param canonical as [Identity#canonical] gives it
/// @param account what stands before the `@`, without a tag after `+`, letters and digits only
/// @param isPersonal whether the whole address can belong to one person only, as far as its form
///   tells: no machine and no tutorial hands it out, and its host is not only some machine's own
///   word for itself
record Address(String canonical, String account, boolean isPersonal) {
  private static final List<String> HOSTS_OF_NOBODY =
      List.of(".local", ".localdomain", ".(none)", ".lan", ".home", ".internal");

  /// Accounts of roles, machines and tutorials.
  private static final Set<String> ROLES =
      Set.of(
          "admin",
          "administrator",
          "anonymous",
          "author",
          "bugfix",
          "build",
          "code",
          "contact",
          "dev",
          "devnull",
          "dummy",
          "ec2user",
          "email",
          "fake",
          "github",
          "gitlab",
          "gmail",
          "firstlast",
          "guest",
          "hello",
          "help",
          "home",
          "info",
          "janedoe",
          "johndoe",
          "local",
          "localhost",
          "mail",
          "master",
          "name",
          "nobody",
          "none",
          "noreply",
          "office",
          "postmaster",
          "root",
          "student",
          "support",
          "team",
          "test",
          "ubuntu",
          "unknown",
          "user",
          "username",
          "users",
          "vagrant",
          "webmaster",
          "work",
          "your",
          "youremail",
          "yourname");

  static Address of(String written) {
    var canonical = Identity.canonical(written);
    int at = canonical.lastIndexOf('@');
    var local = at < 0 ? canonical : canonical.substring(0, at);
    int tag = local.indexOf('+');
    var account = Letters.squash(tag > 0 ? local.substring(0, tag) : local);
    boolean isPersonal = at > 0 && isPublic(canonical, at + 1) && !Identity.isShared(canonical);
    return new Address(canonical, account, isPersonal);
  }

  /// Whether an account name says who somebody is, and not what machine or role they work in.
  static boolean isRole(String account) {
    return ROLES.contains(account);
  }

  private static boolean isPublic(String address, int host) {
    boolean named = false;
    for (int i = host; i < address.length(); i++) {
      char c = address.charAt(i);
      named |= c != '.' && !Letters.isDigit(c);
    }
    if (!named || address.indexOf('.', host) <= host) {
      return false;
    }
    for (var nobodys : HOSTS_OF_NOBODY) {
      if (address.endsWith(nobodys)) {
        return false;
      }
    }
    return true;
  }
}
