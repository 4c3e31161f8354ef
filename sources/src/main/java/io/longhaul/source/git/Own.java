package io.longhaul.source.git;

import io.longhaul.person.Identity;
import io.longhaul.person.People;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which identities are the person who asks: those with an address that was given, before or after
/// the mailmap, and those that are the same person as one of them.
///
/// @param people who is who, once all given identities are taken for one person
/// @param person what stands for the person who asks, or null when nobody is given
record Own(People people, @Nullable Identity person) {

  static Own of(Set<Identity> given, List<Attributed> commits) {
    var addresses = new HashSet<String>();
    for (var identity : given) {
      if (!identity.hasSharedAddress()) {
        addresses.add(Identity.canonical(identity.address()));
      }
    }
    var own = new HashSet<>(given);
    var checked = new HashSet<Identity>();
    for (var commit : commits) {
      join(commit.commit().author().identity(), commit.author(), addresses, checked, own);
      join(commit.commit().committer().identity(), commit.committer(), addresses, checked, own);
    }
    var everybody = new HashSet<>(seen(commits));
    everybody.addAll(own);
    var people = People.of(everybody, own);
    return new Own(people, own.isEmpty() ? null : people.representative(own.iterator().next()));
  }

  private static void join(
      Identity written,
      Identity mapped,
      Set<String> addresses,
      Set<Identity> checked,
      Set<Identity> own) {
    boolean given =
        checked.add(written) && addresses.contains(Identity.canonical(written.address()));
    if (given || (own.contains(written) && !written.equals(mapped))) {
      own.add(written);
      own.add(mapped);
    }
  }

  boolean is(Identity identity) {
    return people.representative(identity).equals(person);
  }

  /// How many addresses with a commit were taken as the person's own.
  int addresses(Collection<Identity> seen) {
    return (int)
        seen.stream()
            .filter(this::is)
            .map(identity -> Identity.canonical(identity.address()))
            .distinct()
            .count();
  }

  /// Every identity that occurs, after the mailmap.
  static Set<Identity> seen(List<Attributed> commits) {
    var seen = new HashSet<Identity>();
    for (var commit : commits) {
      seen.add(commit.author());
      seen.add(commit.committer());
    }
    return seen;
  }
}
