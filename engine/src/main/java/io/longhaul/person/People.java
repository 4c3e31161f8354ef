package io.longhaul.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which identities are one person: those with the same address, then those with the same
/// unambiguous name. A name is unambiguous when it has at least two words and is not one that
/// machines and tutorials hand out; an address joins people unless it is such a one.
///
/// First version: no guard against two people of the same full name (planned: co-occurrence).
public final class People {
  private static final Set<String> GENERIC_NAMES =
      Set.of("", "your name", "first last", "john doe", "jane doe", "no name", "no author");

  private final Map<Identity, Identity> parents = new HashMap<>();
  private final Map<String, Identity> byAddress = new HashMap<>();
  private final Map<String, Identity> byName = new HashMap<>();

  private People() {}

  /// Groups all identities that occur; the result does not depend on their order.
  public static People of(Collection<Identity> identities) {
    return of(identities, Set.of());
  }

  /// Groups all identities that occur, when some are known to be one person whatever they look
  /// like.
  public static People of(Collection<Identity> identities, Collection<Identity> onePerson) {
    var people = new People();
    identities.forEach(people::add);
    onePerson.forEach(people::add);
    onePerson.forEach(identity -> people.join(onePerson.iterator().next(), identity));
    return people;
  }

  /// One identity that stands for the whole person; equal for all identities of that person.
  public Identity representative(Identity identity) {
    var root = identity;
    while (true) {
      var parent = parents.getOrDefault(root, root);
      if (parent.equals(root)) {
        return root;
      }
      root = parent;
    }
  }

  private void add(Identity identity) {
    if (parents.putIfAbsent(identity, identity) != null) {
      return;
    }
    joinBy(byAddress, identity, People::addressKey);
    joinBy(byName, identity, People::nameKey);
  }

  private void joinBy(
      Map<String, Identity> index, Identity identity, Function<Identity, @Nullable String> key) {
    var value = key.apply(identity);
    if (value == null) {
      return;
    }
    var first = index.putIfAbsent(value, identity);
    if (first != null) {
      join(first, identity);
    }
  }

  private void join(Identity a, Identity b) {
    var rootA = representative(a);
    var rootB = representative(b);
    if (!rootA.equals(rootB)) {
      parents.put(rootB, rootA);
    }
  }

  private static @Nullable String addressKey(Identity identity) {
    return identity.hasSharedAddress() ? null : Identity.canonical(identity.address());
  }

  private static @Nullable String nameKey(Identity identity) {
    var name = identity.canonicalName();
    return name.contains(" ") && !GENERIC_NAMES.contains(name) ? name : null;
  }
}
