package io.longhaul.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which identities are one person: those of whom it is known, those with one personal address,
/// those with one full name, and those that mean one account name, in this order and each guarded
/// against merging two people.
///
/// Limits: two people of the same full name are one here, unless their initials differ. The hours
/// and zones in which they work do not help: one person shows the same pattern, with a laptop, a
/// server and a browser in three zones.
public final class People {
  private static final Comparator<Link> LINKS =
      Comparator.comparing(Link::reason)
          .thenComparing(link -> link.members().getFirst(), Identity.ORDER)
          .thenComparing(link -> link.members().toString());

  private final Roll roll;
  private final Joins joins;
  private final Map<Integer, Identity> representatives;

  private People(Roll roll, Joins joins) {
    this.roll = roll;
    this.joins = joins;
    this.representatives = HashMap.newHashMap(roll.size());
    for (int i = 0; i < roll.size(); i++) {
      representatives.merge(joins.groups().of(i), roll.identity(i), People::first);
    }
  }

  /// Groups all identities that occur; the result does not depend on their order.
  public static People of(Collection<Identity> identities) {
    return of(identities, Set.of());
  }

  /// Groups all identities that occur, when some are known to be one person whatever they look
  /// like.
  public static People of(Collection<Identity> identities, Collection<Identity> onePerson) {
    var once = HashMap.<Identity, Integer>newHashMap(identities.size());
    identities.forEach(identity -> once.put(identity, 1));
    return of(once, onePerson);
  }

  /// Groups all identities that occur, when it is known how often, and when some are known to be
  /// one person whatever they look like.
  ///
  /// @param commits how often each identity occurs: it tells the owner of an address from a guest
  public static People of(Map<Identity, Integer> commits, Collection<Identity> onePerson) {
    var roll = Roll.of(commits, onePerson);
    var joins = new Joins(roll.size());
    var known = new Members();
    new LinkedHashSet<>(onePerson).forEach(identity -> known.add(roll.number(identity)));
    joins.add(JoinReason.GIVEN, known);
    SameAddress.join(roll, joins);
    SameName.join(roll, joins);
    SameAccount.join(roll, joins);
    return new People(roll, joins);
  }

  /// One identity that stands for the whole person; equal for all identities of that person.
  public Identity representative(Identity identity) {
    int number = roll.number(identity);
    return number < 0
        ? identity
        : representatives.getOrDefault(joins.groups().of(number), identity);
  }

  /// Why the identities of a person are one, strongest reasons first.
  public List<Link> links(Identity person) {
    int number = roll.number(person);
    var links = new ArrayList<Link>();
    for (var join : joins.all()) {
      if (number >= 0 && joins.groups().of(join.members().get(0)) == joins.groups().of(number)) {
        var members = new LinkedHashSet<Identity>();
        for (int i = 0; i < join.members().size(); i++) {
          members.add(roll.identity(join.members().get(i)));
        }
        if (members.size() > 1) {
          links.add(new Link(join.reason(), List.copyOf(members)));
        }
      }
    }
    links.sort(LINKS);
    return links;
  }

  private static Identity first(Identity a, Identity b) {
    return Identity.ORDER.compare(a, b) <= 0 ? a : b;
  }
}
