package io.longhaul.source.git;

import io.longhaul.person.Identity;
import io.longhaul.person.JoinReason;
import io.longhaul.person.People;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which identities are the person who asks: those with an address that was given, before or after
/// the mailmap, and those that are the same person as one of them; never one with an address that
/// the person says is another's, nor what only such a one leads to.
///
/// @param people who is who, once all given identities are taken for one person
/// @param person what stands for the person who asks, or null when nobody is given
/// @param given the identities that are theirs because an address was given
/// @param histories where they are looked for, with nothing mapped that is said to be another's
record Own(
    People people,
    @Nullable Identity person,
    Set<Identity> given,
    List<RepositoryHistory> histories) {

  /// @param histories with nothing mapped that the claims call another's
  static Own of(Claims claims, List<RepositoryHistory> histories) {
    var addresses = new HashSet<String>();
    var own = new HashSet<Identity>();
    for (var identity : claims.own()) {
      if (!claims.isForeign(identity)) {
        own.add(identity);
        if (!identity.hasSharedAddress()) {
          addresses.add(Identity.canonical(identity.address()));
        }
      }
    }
    var checked = new HashSet<Identity>();
    for (var history : histories) {
      for (int i = 0; i < history.commits().people(); i++) {
        if (history.authored(i) + history.committed(i) > 0) {
          join(history.written(i), history.mapped(i), addresses, checked, own);
        }
      }
    }
    own.removeIf(claims::isForeign);
    var counts = counts(histories);
    counts.keySet().removeIf(claims::isForeign);
    var people = People.of(counts, own);
    var person = own.isEmpty() ? null : people.representative(own.iterator().next());
    return new Own(people, person, own, histories);
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

  /// Every name and address of the person as commits carry them, with the reason; nobody else's.
  List<OwnIdentity> identities() {
    if (person == null) {
      return List.of();
    }
    var reasons = reasons(person);
    var written = new HashMap<Identity, Integer>();
    var mapped = new HashMap<Identity, Identity>();
    for (var history : histories) {
      for (int i = 0; i < history.commits().people(); i++) {
        boolean signs = history.authored(i) + history.committed(i) > 0;
        if (signs && is(history.mapped(i))) {
          written.merge(history.written(i), history.authored(i), Integer::sum);
          mapped.put(history.written(i), history.mapped(i));
        }
      }
    }
    return written.entrySet().stream()
        .map(entry -> {
          var to = mapped.getOrDefault(entry.getKey(), entry.getKey());
          var reason = reason(entry.getKey(), to, reasons);
          return new OwnIdentity(
              entry.getKey(), entry.getValue(), reason.reason(), reason.through());
        })
        .sorted(OwnIdentity.ORDER)
        .toList();
  }

  private Reason reason(Identity written, Identity mapped, Map<Identity, Reason> reasons) {
    if (given.contains(written)) {
      return new Reason(JoinReason.GIVEN, null);
    }
    return written.equals(mapped)
        ? reasons.getOrDefault(written, new Reason(JoinReason.GIVEN, null))
        : new Reason(JoinReason.MAPPED, mapped);
  }

  /// How one comes from what was given to each identity of the person, by the strongest reasons.
  private Map<Identity, Reason> reasons(Identity me) {
    var links = people.links(me);
    var reasons = new HashMap<Identity, Reason>();
    given.forEach(identity -> reasons.put(identity, new Reason(JoinReason.GIVEN, null)));
    int before;
    do {
      before = reasons.size();
      for (var link : links) {
        var known = link.members().stream().filter(reasons::containsKey).findFirst();
        if (known.isPresent()) {
          link.members()
              .forEach(
                  member -> reasons.putIfAbsent(member, new Reason(link.reason(), known.get())));
        }
      }
    } while (reasons.size() > before);
    return reasons;
  }

  /// Why one identity is the person's.
  private record Reason(JoinReason reason, @Nullable Identity through) {}

  /// Every identity that occurs, after the mailmap, and how often.
  static Map<Identity, Integer> counts(List<RepositoryHistory> histories) {
    var counts = new HashMap<Identity, Integer>();
    for (var history : histories) {
      for (int i = 0; i < history.commits().people(); i++) {
        int signed = history.authored(i) + history.committed(i);
        if (signed > 0) {
          counts.merge(history.mapped(i), signed, Integer::sum);
        }
      }
    }
    return counts;
  }
}
