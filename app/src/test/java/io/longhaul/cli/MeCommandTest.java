package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `longhaul me`: what counts as one's own and why, and what one says about it. Oracle: the commits
/// that the test makes. Only `--local` is used, so that no setting of the machine is touched.
class MeCommandTest {
  @TempDir Path folder;
  private Path lab = Path.of("");

  @BeforeEach
  void aLab() throws IOException {
    lab =
        new SimulatedRepository(folder.resolve("lab"))
            .author("Ann Lee", "ann@example.org", Schedules.of(Schedules.onceAWeek(), 0))
            .author("Ann Lee", "al@work.example", Schedules.of(Schedules.onceAWeek(), 1))
            .author(
                "annlee",
                "7+annlee@users.noreply.github.com",
                Schedules.of(Schedules.onceAWeek(), 2))
            .author("owl", "owl@night.example", Schedules.of(Schedules.onceAWeek(), 3))
            .author("Bob Roe", "bob@example.org", Schedules.of(Schedules.onceAWeek(), 4))
            .owner("Ann Lee", "ann@example.org")
            .folder();
  }

  @Test
  void itShowsOnesOwnNamesAndAddressesAndWhyTheyCount() {
    var call = Call.in(lab, "me");
    assertThat(call.exit()).isZero();
    assertThat(call.words())
        .contains("You are known here under 3 names and addresses.")
        .contains("Ann Lee <ann@example.org> you say so")
        .contains("Ann Lee <al@work.example> the same full name, as Ann Lee <ann@example.org>")
        .contains(
            "annlee <7+annlee@users.noreply.github.com> an account name that means one person")
        .doesNotContain("owl", "Bob");
    assertThat(call.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(81));
    assertThat(call.out()).doesNotContain("\u001b");
  }

  @Test
  void anAddressThatOneAddsCountsFromThenOnWithItsOthers() {
    assertThat(Call.in(lab, "me", "--local", "--add", "OWL@night.example").words())
        .contains("owl <owl@night.example> you say so");
    assertThat(Call.in(lab, "me").words()).contains("4 names and addresses");
    assertThat(Call.in(lab).words()).contains("under 4 addresses");
  }

  @Test
  void anAddressThatOneDeniesIsLeftOutAndWhatOnlyItLedTo() {
    assertThat(Call.in(lab, "me", "--local", "--not", "al@work.example").words())
        .contains("2 names and addresses")
        .doesNotContain("al@work");
    assertThat(Call.in(lab).words()).contains("under 2 addresses");
    assertThat(Call.in(lab, "--me", "al@work.example").words()).contains("under 3 addresses");
  }

  @Test
  void whatIsSaidLastCounts() throws IOException {
    for (var word : new String[] {"--add", "--add", "--not", "--add", "--not"}) {
      assertThat(Call.in(lab, "me", "--local", word, "owl@night.example").exit()).isZero();
    }
    var repository = new SimulatedRepository(lab);
    assertThat(repository.git("", "config", "--local", "--get-regexp", "^longhaul\\."))
        .isEqualTo("longhaul.notme owl@night.example\n");
    Call.in(lab, "me", "--local", "--add", "owl@night.example");
    assertThat(repository.git("", "config", "--local", "--get-regexp", "^longhaul\\."))
        .isEqualTo("longhaul.me owl@night.example\n");
  }

  @Test
  void nothingIsYoursWhenGitsUserIsDenied() {
    var call = Call.in(lab, "me", "--local", "--not", "ann@example.org");
    assertThat(call.words()).contains("It is not known who you are");
    assertThat(call.out()).doesNotContain("Ann");
  }

  @Test
  void jsonSaysTheSame() {
    assertThat(Call.in(lab, "me", "--json").words())
        .contains("\"reason\" : \"given\"")
        .contains("\"reason\" : \"same-name\"")
        .contains("\"through\" : \"Ann Lee <ann@example.org>\"")
        .doesNotContain("owl", "Bob");
  }

  @Test
  void noCommitOfOnesOwnIsSaid() throws IOException {
    var other = new SimulatedRepository(folder.resolve("empty")).owner("Ann", "ann@example.org");
    assertThat(Call.in(other.folder(), "me").words()).contains("No commit here carries");
  }
}
