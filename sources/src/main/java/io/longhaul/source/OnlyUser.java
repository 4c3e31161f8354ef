package io.longhaul.source;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which of the accounts in a trace are the person's: those that they named; and where none is, the
/// only one that there is.
public final class OnlyUser {
  private static final int MOST = 10_000;

  private final Owner owner;
  private final Set<String> all = new TreeSet<>();

  public OnlyUser(Owner owner) {
    this.owner = owner;
  }

  /// Takes note of an account.
  public void add(@Nullable String user) {
    if (user != null && !user.isBlank() && all.size() < MOST) {
      all.add(user);
    }
  }

  /// The person's accounts; none where that cannot be told.
  public Set<String> own() {
    List<String> named = all.stream().filter(owner::is).toList();
    return Set.copyOf(named.isEmpty() && all.size() == 1 ? all : named);
  }
}
