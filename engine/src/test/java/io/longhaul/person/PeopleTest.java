package io.longhaul.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which identities are one person. Oracle: the rule as it is documented, on both sides.
class PeopleTest {
  @ParameterizedTest
  @CsvSource({
    "Ann, ann@x.org, Bob, ANN@X.org",
    "Ann, 123+ann@users.noreply.github.com, Bob, ann@users.noreply.github.com",
    "Ann, 1+ann@users.noreply.github.com, Bob, 2+Ann@Users.NoReply.GitHub.com",
    "Ann Lee, a@x.org, ann  LEE, b@y.org",
    "Ann Lee, '', Ann Lee, b@y.org",
    "Ann Lee, you@example.com, Ann Lee, b@y.org",
    "Ann, ann.lee@x.org, '', ' ann.lee@x.org '",
  })
  void theseAreOnePerson(String nameA, String addressA, String nameB, String addressB) {
    assertThat(same(new Identity(nameA, addressA), new Identity(nameB, addressB))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Ann, a@x.org, Ann, b@y.org",
    "Ann Lee, a@x.org, Ann Leeds, b@y.org",
    "Your Name, a@x.org, your name, b@y.org",
    "John Doe, a@x.org, John Doe, b@y.org",
    "'', a@x.org, '', b@y.org",
    "Ann, '', Bob, ''",
    "Ann, you@example.com, Bob, you@example.com",
    "Ann, noreply@github.com, Bob, noreply@github.com",
    "Ann, root@node1, Bob, root@node1",
    "Ann, ubuntu@ip-10-0-0-1, Bob, ubuntu@ip-10-0-0-1",
    "Ann, ann+1@x.org, Bob, ann@x.org",
    "Ann, x+ann@users.noreply.github.com, Bob, ann@users.noreply.github.com",
  })
  void theseAreTwoPeople(String nameA, String addressA, String nameB, String addressB) {
    assertThat(same(new Identity(nameA, addressA), new Identity(nameB, addressB))).isFalse();
  }

  @Test
  void identitiesThatAreKnownToBeOnePersonBringTheirOthersAlong() {
    var work = new Identity("Ann Lee", "ann@work.example");
    var home = new Identity("al", "al@home.example");
    var alsoHome = new Identity("x", "AL@home.example");
    var people =
        People.of(List.of(work, alsoHome), List.of(home, new Identity("", "ann@work.example")));

    assertThat(people.representative(alsoHome)).isEqualTo(people.representative(work));
  }

  /// Invariant: the groups do not depend on the order in which identities come.
  @Test
  void orderDoesNotMatter() {
    var random = new Random(11);
    var identities = new ArrayList<Identity>();
    for (int i = 0; i < 60; i++) {
      identities.add(
          new Identity("Name " + random.nextInt(40), "a" + random.nextInt(40) + "@x.org"));
    }
    var expected = groups(identities);
    assertThat(expected).hasSizeGreaterThan(3);
    for (int round = 0; round < 50; round++) {
      Collections.shuffle(identities, random);
      assertThat(groups(identities)).isEqualTo(expected);
    }
  }

  private static Set<Set<Identity>> groups(Collection<Identity> identities) {
    var people = People.of(identities);
    return identities.stream()
        .collect(Collectors.groupingBy(people::representative, Collectors.toSet()))
        .values()
        .stream()
        .collect(Collectors.toSet());
  }

  private static boolean same(Identity a, Identity b) {
    var people = People.of(List.of(a, b));
    return people.representative(a).equals(people.representative(b));
  }
}
