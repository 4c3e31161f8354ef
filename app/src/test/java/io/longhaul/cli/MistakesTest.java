package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A mistake gets one line on the error stream that says how to put it right, and exit code 2;
/// nothing to say is no mistake.
class MistakesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --frobnicate                     | Unknown option
          --since yesterday                | --since takes a time such as
          --until 2026-02-30               | --until takes a time such as
          --now soon                       | --now takes a time such as
          --zone Mars/Olympus              | --zone takes a name such as
          --me ''                          | --me takes an address
          --me Ann<a@b.c>                  | --me takes an address
          --since                          | Missing required parameter
          --law atlantis                   | there is no law 'atlantis' here; known are eu, uk
          law atlantis                     | there is no law 'atlantis' here; known are eu, uk
          nowhere                          | does not exist
          file.txt                         | is a file
          .                                | no git repository here or below
          report --from nowhere.jsonl      | does not exist
          report --from .                  | is a folder
          report --from file.txt .         | give either --from FILE or PATHs
          --country Mars                   | no holidays are known of 'Mars'
          --country DE-XX                  | known parts: BB, BE, BW, BY
          --leave August                   | --leave takes a first and a last day such as
          --leave 2025-08-22..2025-08-04   | --leave takes a first and a last day such as
          --leave 2025-08-04..             | --leave takes a first and a last day such as
          --leave 2025-02-30               | --leave takes a first and a last day such as
          holidays XX                      | no holidays are known of 'XX'
          holidays DE 99                   | YEAR lies between 1900 and 2100
          holidays DE 2025 2026            | Unmatched argument
          plan                             | longhaul plan needs a command: try, find, taper
          plan try --alone                 | needs one to four timetables such as
          plan try 1 2 3 4 5 --alone       | needs one to four timetables such as
          plan try 998 --alone             | TIMETABLE '998': '998' is neither hours such as 9-18
          plan try 965                     | no git repository here or below
          plan try 965 --from nowhere      | does not exist
          plan try 965 --from a --in b     | give one of --from FILE, --in PATH and a store
          shock add scooped                | shock add takes a name and a date, such as
          shock add scooped yesterday      | a date is written 2026-03-02, not 'yesterday'
          shock forget                     | shock takes add, remove or pick, or --on DATE
          shock --on soon                  | a date is written 2026-03-02, not 'soon'
          shock --on 2026-03-02 --alone    | shock looks at your past, so it takes no --alone
          shock --on 2026-03-02            | no git repository here or below
          plan find --alone --weeks 17     | a plan has up to 16 weeks, not 17
          plan find --alone --first 2020-01-01 | --first is a day of the coming 16 weeks
          plan find --alone --rest 10      | daily rest is at least 11.0 h, not 10.0 h
          plan find --alone --most-day 14  | hours a day are 0 to 13
          plan find --alone --free-days 8  | free days a week are 0 to 7
          plan find --alone --between 8    | --between takes hours such as 8-20, not '8'
          plan find --alone --begin noon   | --begin takes hours such as
          plan find --alone --guard 17-20  | --guard '17-20': a timetable has hours and days
          plan find --alone --hours NaN    | hours are a number such as 40
          plan find --alone --deadline soon | --deadline takes a date and hours such as
          plan find --alone --deadline 2026-02-30:5 | --deadline takes a date such as
          plan find --alone --deadline 2026-04-02:5 | lies outside the plan
          plan find --alone --deadline 2027-04-02:5 | a plan has up to 16 weeks, not 52
          plan find --alone --appointment noon | --appointment takes 2026-04-07:14-15:30
          plan find --alone --appointment 2027-01-01:9-10 | lies on a day off, or outside the plan
          plan taper                       | needs a date such as 2026-05-01
          plan taper soon                  | DATE takes a date such as
          plan taper 2026-05-01 --days 0   | --days takes 1 to 56, not 0
          plan taper 2026-05-01 --reduction 101 | --reduction takes 0 to 100, not 101
          plan taper 2026-05-01 --hours 0 --alone | --hours takes more than 0
          evidence                         | needs a source
          evidence svn                     | Unmatched argument
          project nowhere                  | does not exist
          me nowhere                       | does not exist
          me --add ''                      | --add takes an address
          me --not Ann<a@b.c>              | --not takes an address
          me --local                       | --local goes with --add
          me --local --add a@b.c nowhere   | does not exist
          """)
  void aMistakeIsOneLineAndExitCodeTwo(String arguments, String line) throws IOException {
    Files.writeString(folder.resolve("file.txt"), "x");
    var call = Call.in(folder, arguments.replace("''", "").split(" ", -1));
    assertThat(call.err()).startsWith("longhaul: ").contains(line).endsWith("\n");
    assertThat(call.err().lines()).hasSize(1);
    assertThat(call.out()).isEmpty();
    assertThat(call.exit()).isEqualTo(2);
  }

  @Test
  void anEmptyRepositoryHasNothingToSay() throws IOException {
    var repository =
        new SimulatedRepository(folder.resolve("empty")).owner("Ann", "ann@example.org");
    var call = Call.in(repository.folder());
    assertThat(call.exit()).isZero();
    assertThat(call.words()).contains("there are no commits here yet");
    assertThat(Call.in(repository.folder(), "--json").words())
        .contains("\"pace\" : \"cannot-tell\"");
    assertThat(Call.in(repository.folder(), "project").words()).contains("never shown");
    assertThat(Call.in(repository.folder(), "evidence", "git").out()).isEmpty();
  }

  @Test
  void aStrangersRepositorySaysThatNothingIsYours() throws IOException {
    var trace = Schedules.of(Schedules.nineToSix(), 1);
    var repository =
        new SimulatedRepository(folder.resolve("theirs"))
            .author("Someone Else", "else@example.org", trace)
            .owner("Ann", "ann@example.org");
    var call = Call.in(repository.folder());
    assertThat(call.exit()).isZero();
    assertThat(call.words()).contains("commits is yours").contains("--me");
    repository.git("", "config", "--unset", "user.email");
    assertThat(Call.in(repository.folder()).words()).contains("it is not known who you are");
  }

  @Test
  void aFolderWithAnOddNameCannotCommandTheTerminal() throws IOException {
    var repository =
        new SimulatedRepository(folder.resolve("a\u001b[31m\nb"))
            .author("Ann", "ann@example.org", Schedules.of(Schedules.onceAWeek(), 1))
            .owner("Ann", "ann@example.org");
    var refs = repository.folder().resolve(".git/refs/heads");
    Files.writeString(refs.resolve("gone"), "1".repeat(40) + "\n");
    var call = Call.in(repository.folder(), "evidence", "git");
    assertThat(call.err()).startsWith("longhaul: rejected a?[31m?b: ").hasLineCount(1);
    assertThat(call.out()).isNotEmpty();
  }

  @Test
  void aFullDiskIsSaidAndAClosedPipeIsNot() throws IOException {
    var repository =
        new SimulatedRepository(folder.resolve("empty")).owner("Ann", "ann@example.org");
    assertThat(runInto(new Broken("No space left on device"), repository.folder())).isEqualTo(2);
    assertThat(runInto(new Broken("Broken pipe"), repository.folder())).isZero();
  }

  @Test
  void aPageIsWrittenWholeOrNotAtAll() throws IOException {
    var repository =
        new SimulatedRepository(folder.resolve("empty")).owner("Ann", "ann@example.org");
    assertThat(Call.in(repository.folder(), "--html", "none/page.html").err())
        .contains("there is no folder");
    assertThat(Call.in(repository.folder(), "--html", ".git").err()).contains("is a folder");
    assertThat(Call.in(repository.folder(), "--html", "page.html").exit()).isZero();
    assertThat(repository.folder().resolve("page.html")).isNotEmptyFile();
    try (var files = Files.list(repository.folder())) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder(".git", "page.html");
    }
  }

  private static int runInto(OutputStream out, Path repository) {
    return Longhaul.run(
        new String[0],
        new Outside(
            repository,
            InputStream.nullInputStream(),
            out,
            OutputStream.nullOutputStream(),
            InstantSource.fixed(Call.NOW),
            false,
            false));
  }

  /// A stream that takes nothing.
  private static final class Broken extends OutputStream {
    private final String reason;

    Broken(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(reason);
    }
  }
}
