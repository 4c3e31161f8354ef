package io.longhaul.source.git;

import io.longhaul.person.Identity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the person who asks says about who they are.
///
/// @param own identities that are theirs: git's user, and addresses
/// @param foreign addresses that are not, as [Identity#canonical] gives them
record Claims(Set<Identity> own, Set<String> foreign) {
  Claims() {
    this(new LinkedHashSet<>(), new LinkedHashSet<>());
  }

  static Claims of(Set<Identity> own) {
    return new Claims(own, Set.of());
  }

  /// Adds what git's configuration says in a repository.
  void add(Configuration configuration) {
    configuration.user().ifPresent(own::add);
    configuration.ownAddresses().forEach(address -> own.add(new Identity("", address)));
    configuration.foreignAddresses().forEach(address -> foreign.add(Identity.canonical(address)));
  }

  /// Adds what is said for this once: it counts more than what was said before.
  void add(List<String> addresses) {
    for (var address : addresses) {
      if (!address.isBlank()) {
        foreign.remove(Identity.canonical(address));
        own.add(new Identity("", address));
      }
    }
  }

  boolean isForeign(Identity identity) {
    return !foreign.isEmpty() && foreign.contains(Identity.canonical(identity.address()));
  }
}
