package io.longhaul.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each rule that joins identities and each guard, on both sides. Oracle: the rules as
/// `docs/sources/git.md` says them.
class JoinRulesTest {
  @ParameterizedTest
  @CsvSource({
    // full names: order, accents, hyphens, apostrophes, initials, brackets, relays
    "Zoë Müller, a@x.org, zoe muller, b@y.org",
    "'Lee, Ann', a@x.org, Ann Lee, b@y.org",
    "Jean-Luc Roe, a@x.org, Jean Luc Roe, b@y.org",
    "Ann O'Hara, a@x.org, ann ohara, b@y.org",
    "Ann M. Lee, a@x.org, Ann Lee, b@y.org",
    "Ann Lee (Lab), a@x.org, Ann Lee, b@y.org",
    "Ann Lee via Gadget, gadget@x.org, Ann Lee, b@y.org",
    "Nguyễn Văn, a@x.org, Nguyen Van, b@y.org",
    // a name that is an address
    "ann@x.org, whatever@y.org, Ann, ANN@x.org",
    // account names
    "Ann Lee, a@x.org, annlee, 12+annlee@users.noreply.github.com",
    "Ann Lee, a@x.org, somebody, lee.ann@y.org",
    "Ann Lee, a@x.org, alee, b@y.org",
    "Ann Lee, a@x.org, '', annl@y.org",
    "Ann Mia Lee, a@x.org, amlee, b@y.org",
    "Ann Lee, a@x.org, x, ann.lee99@y.org",
    "Ann Lee, a@x.org, x, annlee+git@y.org",
    "Ann Lee, 1+owl7@users.noreply.github.com, owl7, o@y.org",
    "Ann Lee, 1+nightowl@users.noreply.github.com, nightowl, o@y.org",
    "Ann Lee, nightowl@x.org, A. Lee, nightowl@y.org",
    "owl42, a@x.org, OWL42, b@y.org",
    "Ann Monnerat, a@x.org, monnerat, 1+monnerat@users.noreply.github.com",
  })
  void theseAreOnePerson(String nameA, String addressA, String nameB, String addressB) {
    assertThat(same(new Identity(nameA, addressA), new Identity(nameB, addressB))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Ann Lee, a@x.org, Ann Li, b@y.org",
    "Yu Li, a@x.org, Yu Li, b@y.org",
    "ann, a@x.org, Ann, b@y.org",
    "Christopher, a@x.org, christopher, b@y.org",
    "Ann via Gadget, gadget@x.org, Bob via Gadget, gadget@x.org",
    "Ann Lee, ann@localhost, Bob Roe, ann@localhost",
    "Ann Lee, '?@?', Bob Roe, '?@?'",
    "Ann Lee, dev@192.168.1.2, Bob Roe, dev@192.168.1.2",
    // account names: short, a role, a word of a full name, figures alone, names that contradict
    "Ann Lee, a@x.org, lee, b@y.org",
    "Bob Roe, info@x.org, support, info@y.org",
    "Marion Lee, a@x.org, marion, marion@y.org",
    "Ann Chang, a@x.org, chang, chang@y.org",
    "Ann Lee, 2024@x.org, Bob, 2024@y.org",
    "Ann Lee, nightowl@x.org, Bob Roe, nightowl@y.org",
    "Al Smith, a@x.org, Ann Smith, asmith@y.org",
    "owl, a@x.org, owl7, b@y.org",
    "your name, a@x.org, yourname, yourname@y.org",
  })
  void theseAreTwoPeople(String nameA, String addressA, String nameB, String addressB) {
    assertThat(same(new Identity(nameA, addressA), new Identity(nameB, addressB))).isFalse();
  }

  @Test
  void differentInitialsAreDifferentPeopleAndNoInitialIsNeither() {
    var people =
        groups(
            List.of(
                new Identity("Ann B. Lee", "b@x.org"),
                new Identity("Ann C. Lee", "c@x.org"),
                new Identity("Ann Lee", "d@x.org"),
                new Identity("Lee, Ann B", "e@x.org")));
    assertThat(people).hasSize(3);
  }

  @Test
  void anAddressThatThreePeopleShareIsNobodys() {
    var two = List.of(new Identity("Ann Lee", "lab@x.org"), new Identity("Bob Roe", "lab@x.org"));
    assertThat(groups(two)).hasSize(1);
    var three = new ArrayList<>(two);
    three.add(new Identity("Cleo Zhu", "lab@x.org"));
    assertThat(groups(three)).hasSize(3);
    var wedding = new ArrayList<>(two);
    wedding.add(new Identity("Ann Zhu", "lab@x.org"));
    assertThat(groups(wedding)).hasSize(1);
  }

  @Test
  void anAccountOfACodeHostIsOnePersonsHoweverManyNamesItHad() {
    var address = "7+owl@users.noreply.github.com";
    assertThat(
            groups(
                List.of(
                    new Identity("Ann Lee", address),
                    new Identity("Night Owl", address),
                    new Identity("Big Bird", address))))
        .hasSize(1);
  }

  /// A name typed once at a colleague's desk does not make the two one.
  @Test
  void aGuestAtAnAddressLeadsNowhere() {
    var owner = new Identity("Ann Lee", "ann@x.org");
    var guest = new Identity("Bob Roe", "ann@x.org");
    var home = new Identity("Bob Roe", "bob@y.org");
    var people = People.of(Map.of(owner, 100, guest, 1, home, 50), Set.of());
    assertThat(people.representative(guest)).isEqualTo(people.representative(owner));
    assertThat(people.representative(home)).isNotEqualTo(people.representative(owner));

    var renamed = People.of(Map.of(owner, 100, guest, 60, home, 50), Set.of());
    assertThat(renamed.representative(home)).isEqualTo(renamed.representative(owner));
  }

  @Test
  void anAccountNameThatSeveralPeopleMayMeanLeadsNowhere() {
    var short1 = new Identity("", "jsmith@x.org");
    assertThat(same(short1, new Identity("Jane Smith", "a@y.org"))).isTrue();
    assertThat(
            groups(
                List.of(
                    short1,
                    new Identity("Jane Smith", "a@y.org"),
                    new Identity("John Smith", "b@y.org"))))
        .hasSize(3);
  }

  /// `nightowl` leads from the generic identity to Ann, `earlybird` to Bob: neither is believed.
  @Test
  void twoPeopleAreNotChainedThroughOneWithoutAName() {
    var generic = new Identity("nightowl", "earlybird@x.org");
    var ann = new Identity("Ann Lee", "nightowl@y.org");
    var bob = new Identity("Bob Roe", "earlybird@z.org");
    assertThat(same(generic, ann)).isTrue();
    assertThat(same(generic, bob)).isTrue();
    assertThat(groups(List.of(generic, ann, bob))).hasSize(3);
  }

  /// Invariant: whatever generic identities stand in between, two people with names of their own
  /// are never one, and the order of identities changes neither people nor reasons.
  @Test
  void noChainOfGenericIdentitiesMergesTwoPeople() {
    var random = new Random(5);
    for (int round = 0; round < 200; round++) {
      var commits = new HashMap<Identity, Integer>();
      var named = new ArrayList<Identity>();
      for (int i = 0; i < 6; i++) {
        var letter = (char) ('a' + i);
        var person = new Identity("First" + letter + " Last" + letter, account(i) + "@home.org");
        named.add(person);
        commits.put(person, 50 + random.nextInt(50));
      }
      for (int i = 0; i < 20; i++) {
        commits.put(generic(random), 1);
      }
      var people = People.of(commits, Set.of());
      assertThat(named.stream().map(people::representative).distinct()).hasSize(6);
      var order = new ArrayList<>(commits.entrySet());
      Collections.shuffle(order, random);
      var again = new LinkedHashMap<Identity, Integer>();
      order.forEach(entry -> again.put(entry.getKey(), entry.getValue()));
      var other = People.of(again, Set.of());
      for (var identity : commits.keySet()) {
        assertThat(other.representative(identity)).isEqualTo(people.representative(identity));
        assertThat(other.links(identity)).isEqualTo(people.links(identity));
      }
    }
  }

  private static String account(int person) {
    return "account" + (char) ('a' + person) + "x";
  }

  private static Identity generic(Random random) {
    var names = List.of("", "root", "Your Name", "unknown", "someone", account(random.nextInt(6)));
    var accounts = List.of("root", "me", "dev", "someone", account(random.nextInt(6)), "stranger");
    var hosts = List.of("localhost", "box.local", "work.org", "users.noreply.github.com");
    return new Identity(
        names.get(random.nextInt(6)),
        accounts.get(random.nextInt(6)) + "@" + hosts.get(random.nextInt(4)));
  }

  @Test
  void eachJoinHasItsReason() {
    var ann = new Identity("Ann Lee", "ann@x.org");
    var byAddress = new Identity("al", "ANN@x.org");
    var byName = new Identity("Lee, Ann", "al@y.org");
    var byAccount = new Identity("", "ann.lee@z.org");
    var asName = new Identity("ann@x.org", "box@localhost");
    var known = new Identity("somebody", "some@w.org");
    var stranger = new Identity("Bob Roe", "bob@x.org");
    var all = List.of(ann, byAddress, byName, byAccount, asName, stranger);
    var links = People.of(all, List.of(ann, known)).links(byName);
    assertThat(links.stream().map(Link::reason))
        .containsExactly(
            JoinReason.GIVEN,
            JoinReason.SAME_ADDRESS,
            JoinReason.SAME_NAME,
            JoinReason.NAME_IS_ADDRESS,
            JoinReason.SAME_ACCOUNT);
    assertThat(links.getLast().members()).contains(byAccount).doesNotContain(stranger);
    assertThat(People.of(all).links(stranger)).isEmpty();
    assertThat(People.of(all).links(new Identity("Nobody", "n@n"))).isEmpty();
  }

  private static Set<Set<Identity>> groups(Collection<Identity> identities) {
    var people = People.of(identities);
    return Set.copyOf(
        identities.stream()
            .collect(Collectors.groupingBy(people::representative, Collectors.toSet()))
            .values());
  }

  private static boolean same(Identity a, Identity b) {
    return groups(List.of(a, b)).size() == 1;
  }
}
