package io.longhaul.source.git;

import static io.longhaul.source.git.ScratchRepository.JANE;
import static io.longhaul.source.git.ScratchRepository.ME;
import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Trace;
import io.longhaul.history.Contact;
import io.longhaul.person.Identity;
import io.longhaul.person.JoinReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mailmaps, the person who asks, and that nobody else is shown.
class WhoIsWhoTest {
  private static final long T = 1_700_000_000;

  private static final List<String> MAILMAP =
      List.of(
          "Me Myself <me@example.org> <me@old.example>",
          "Jane Roe <jane@example.net> JR <jr@example.net>",
          "<kim@example.net> <kim@laptop>",
          "Nobody's Comment # <x@y>",
          "Zoë 🦊 <zoe@example.net> <ZOE@old.example>");

  @TempDir Path folder;
  private ScratchRepository scratch = new ScratchRepository(Path.of(""));

  @BeforeEach
  void aRepository() {
    scratch = ScratchRepository.at(folder.resolve("lab"));
  }

  /// Oracle: `git check-mailmap`, one identity at a time.
  @Test
  void theMailmapGivesWhatGitGives() throws Exception {
    mailmap();
    var asked =
        List.of(
            new Identity("Me", "me@old.example"),
            new Identity("JR", "jr@example.net"),
            new Identity("Other", "jr@example.net"),
            new Identity("Kim", "KIM@laptop"),
            new Identity("", "zoe@old.example"),
            new Identity("Not | Mapped", "nm@example.net"));
    var repository = Repositories.at(List.of(scratch.folder())).found().getFirst();

    var mailmap = Mailmaps.of(repository, Configuration.everywhere().in(repository), _ -> {});

    for (var identity : asked) {
      var expected =
          scratch.git("check-mailmap", identity.name() + " <" + identity.address() + ">");
      var got = mailmap.map(new Contact(identity.name(), identity.address()));
      assertThat((got.nameText() + " <" + got.addressText() + ">").strip()).isEqualTo(expected);
    }
  }

  @Test
  void theMailmapOfABareRepositoryIsTheOneInItsHead() throws IOException {
    mailmap();
    scratch.git("add", ".mailmap");
    scratch.git("commit", "-q", "-m", "map");
    scratch.commit("Before <me@old.example>", T, "+0100", "x");
    scratch.git("config", "--local", "core.bare", "true");

    assertThat(scratch.read().mine().acts()).hasSize(2);
  }

  @Test
  void anIdentityThatGitCannotBeAskedAboutDoesNotSpoilTheOthers() throws IOException {
    mailmap();
    scratch.commit("Odd <<odd@example.net>>", T, "+0100", "odd");
    scratch.commit("Nobody <>", T, "+0100", "nobody");
    scratch.commit("Before <me@old.example>", T, "+0100", "mine");

    var mine = scratch.read().mine();

    assertThat(mine.acts()).hasSize(1);
    assertThat(mine.rejected()).isEmpty();
  }

  @Test
  void anAddressThatTheMailmapMapsAwayStillAsksForItsPerson() throws IOException {
    mailmap();
    scratch.commit("JR <jr@example.net>", T, "+0100", "old");
    scratch.commit(JANE, T + 5000, "+0100", "new");

    var reading = scratch.read("jr@example.net");

    assertThat(reading.mine().acts()).hasSize(2);
    assertThat(reading.count().ownAddresses()).isEqualTo(1);
  }

  @Test
  void severalOwnAddressesAreOnePersonWhateverTheirNames() {
    scratch.commit("mm <mm@work.example>", T, "+0100", "same");
    scratch.commit(ME, T, "+0100", "same");
    scratch.commit("Else <7+mm@users.noreply.github.com>", T + 9000, "+0100", "other");

    var reading = scratch.read("MM@Work.example", "mm@users.noreply.github.com");

    assertThat(reading.mine().acts()).hasSize(2);
    assertThat(reading.count().ownAddresses()).isEqualTo(3);
  }

  @Test
  void whoAsksDoesNotChangeWhoContributes() {
    scratch.commit("Ann Roe <ann@example.org>", T, "+0100", "a");
    scratch.commit("Ben Roe <ben@example.org>", T, "+0100", "b");
    scratch.commit("Cleo Roe <cleo@example.org>", T + 9000, "+0100", "c");

    var nobody = scratch.read();
    var greedy = scratch.read("ann@example.org", "ben@example.org", "cleo@example.org");

    assertThat(greedy.mine().acts()).hasSizeGreaterThan(nobody.mine().acts().size());
    assertThat(greedy.contributors()).isEqualTo(nobody.contributors()).hasSize(3);
  }

  @Test
  void anAddressThatMachinesHandOutMakesNobodyMe() {
    scratch.git("config", "user.email", "you@example.com");
    scratch.commit("Stranger <you@example.com>", T, "+0100", "x");
    scratch.commit("Me Myself <you@example.com>", T + 9000, "+0100", "y");
    scratch.commit("Nobody <>", T + 9500, "+0100", "z");

    assertThat(scratch.read("", "  ").mine().acts()).hasSize(1);
  }

  @Test
  void withoutAGitUserNobodyIsTaken() {
    scratch.git("config", "user.email", "");
    scratch.commit(ME, T, "+0100", "x");
    scratch.commit("Nobody <>", T, "+0100", "z");

    var reading = scratch.read();

    assertThat(reading.count().identified()).isFalse();
    assertThat(reading.mine()).isEqualTo(Trace.EMPTY);
  }

  @Test
  void everyOwnIdentityHasItsReason() throws IOException {
    mailmap();
    scratch.commit("Before <me@old.example>", T, "+0100", "a");
    scratch.commit(ME, T + 5000, "+0100", "b");
    scratch.commit("Myself, Me <m@work.example>", T + 9000, "+0100", "c");
    scratch.commit("x <memyself@laptop>", T + 19000, "+0100", "d");
    scratch.commit(JANE, T + 29000, "+0100", "e");

    var own = scratch.read().own();

    assertThat(own.stream().map(OwnIdentity::reason))
        .containsExactly(
            JoinReason.GIVEN, JoinReason.MAPPED, JoinReason.SAME_NAME, JoinReason.SAME_ACCOUNT);
    assertThat(own).allSatisfy(identity -> assertThat(identity.commits()).isEqualTo(1));
    assertThat(own.getLast().through()).isNotNull();
  }

  @Test
  void whatIsSaidNotToBeMineIsNotEvenByTheMailmap() throws IOException {
    mailmap();
    scratch.git("config", "--add", "longhaul.notme", "me@OLD.example");
    scratch.git("config", "--add", "longhaul.me", "kim@laptop");
    scratch.commit("Before <me@old.example>", T, "+0100", "a");
    scratch.commit("Before <b@x.example>", T + 1000, "+0100", "a");
    scratch.commit(ME, T + 5000, "+0100", "b");
    scratch.commit("Kim <kim@laptop>", T + 9000, "+0100", "c");

    var reading = scratch.read();

    assertThat(reading.own().stream().map(own -> own.identity().address()))
        .containsExactly("kim@laptop", "me@example.org");
    assertThat(reading.mine().acts()).hasSize(2);
    assertThat(scratch.read("me@old.example").mine().acts()).hasSize(3);
  }

  /// Oracle: git itself, in a configuration of the test's own.
  @Test
  void whatIsSaidGoesToTheWholeAccountOrToARepository() throws Exception {
    OwnConfiguration.say(List.of(scratch.folder()), "A+b@X.example", true);
    OwnConfiguration.say(List.of(scratch.folder()), "c.d@x.example", true);
    OwnConfiguration.say(List.of(scratch.folder()), "a+b@x.example", false);
    assertThat(scratch.git("config", "--local", "--get-regexp", "^longhaul"))
        .isEqualTo("longhaul.me c.d@x.example\nlonghaul.notme a+b@x.example");

    var local = OwnConfiguration.commands("--local", "a@x", true);
    var global = OwnConfiguration.commands("--global", "a@x", true);
    assertThat(global).hasSameSizeAs(local);
    for (int i = 0; i < local.size(); i++) {
      assertThat(global.get(i).stream().map(word -> word.replace("--global", "--local")))
          .containsExactlyElementsOf(local.get(i));
    }
  }

  /// Invariant: nothing depends on the order of commits, refs, repositories or addresses.
  @Test
  void orderChangesNothing() throws IOException {
    var people =
        List.of(ME, JANE, "Jane  ROE <j@home>", "jane <J@Home>", "Kim <kim@x.org>", "Me <m@x.org>");
    List<List<String>> commits = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      commits.add(
          List.of(people.get(i % 6), people.get(i * 7 % 5), Integer.toString(i % 20), "s" + i % 3));
    }
    var random = new Random(7);
    var readings = new ArrayList<GitReading>();
    for (int round = 0; round < 3; round++) {
      var lab = ScratchRepository.at(folder.resolve("round" + round).resolve("lab"));
      var fork = ScratchRepository.at(folder.resolve("round" + round).resolve("fork"));
      Collections.shuffle(commits, random);
      for (var c : commits) {
        long at = T + Long.parseLong(c.get(2)) * 1000;
        var target = c.get(3).equals("s1") ? fork : lab;
        target.commit(
            c.get(0) + " " + at + " +0100", c.get(1) + " " + (at + 500) + " +0200", c.get(3));
      }
      var paths = new ArrayList<>(List.of(lab.folder(), fork.folder()));
      Collections.shuffle(paths, random);
      readings.add(ScratchRepository.read(paths, "m@x.org"));
    }

    assertThat(readings.get(1)).isEqualTo(readings.get(0));
    assertThat(readings.get(2)).isEqualTo(readings.get(0));
  }

  /// Oracle: the promise. No name and no address of anybody else, nor words of a message, are in
  /// what is kept about the person, even when something goes wrong.
  @Test
  void nobodyElseStandsInWhatIsMine() throws IOException {
    mailmap();
    scratch.commit(JANE, T, "+0100", "secretword");
    scratch.commit("JR <jr@example.net>", T, "+0100", "secretword\n\nCo-authored-by: " + JANE);
    scratch.commit(JANE + " " + T + " +0100", ME + " " + (T + 9000) + " +0100", "secretword");
    scratch.commit(ME + " " + T + " +0100", JANE + " " + (T + 9000) + " +0100", "secretword");
    scratch.commit(JANE + " never +0100", ME + " 1 +0100", "secretword");
    scratch.commit("Jane\nRoe <jane@example.net> 1 +0100", JANE + " 1 +0100", "secretword");
    scratch.commit("\u0085Jane <jane@example.net>", T, "+0100", "secretword");

    var mine = scratch.read().mine();

    assertThat(mine.evidence()).hasSize(2);
    assertThat(mine.rejected()).hasSize(2);
    assertThat(mine.toString().toLowerCase(Locale.ROOT))
        .doesNotContain("jane", "roe", "jr@", "example.net", "secretword");
  }

  private void mailmap() throws IOException {
    Files.write(scratch.folder().resolve(".mailmap"), MAILMAP);
  }
}
