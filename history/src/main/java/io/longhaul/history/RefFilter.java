package io.longhaul.history;

import java.util.List;

/// Which refs count. The `HEAD` of every work tree always does.
///
/// @param leftOut beginnings of the names of refs that do not count, such as `refs/pull/`
public record RefFilter(List<String> leftOut) {
  /// Every ref, as `git log --all` takes them.
  public static final RefFilter ALL = new RefFilter(List.of());

  /// All but the refs that code hosts make for proposed changes: most of what they hold is other
  /// people's, or the same work before it was squashed.
  public static final RefFilter OWN =
      new RefFilter(
          List.of("refs/pull/", "refs/pull-requests/", "refs/merge-requests/", "refs/changes/"));

  public RefFilter {
    leftOut = List.copyOf(leftOut);
    for (var prefix : leftOut) {
      if (!prefix.startsWith("refs/")) {
        throw new IllegalArgumentException("a ref begins with refs/, not as in '" + prefix + "'");
      }
    }
  }

  boolean accepts(String name) {
    for (var prefix : leftOut) {
      if (name.startsWith(prefix)) {
        return false;
      }
    }
    return true;
  }
}
