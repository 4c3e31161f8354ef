package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.source.lines.EvidenceLines;
import io.longhaul.store.Passphrase;
import io.longhaul.store.StoreHome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The commands on the private store. Oracle: the same without a store, on the same traces.
class StoreCommandsTest {
  private static final String ME = "ann@example.org";

  @TempDir Path folder;

  private SimulatedRepository repository(String name) throws IOException {
    return new SimulatedRepository(folder.resolve(name))
        .author("Ann", ME, Schedules.of(Schedules.nineNineSix(), 3))
        .author("Someone Else", "else@example.org", Schedules.of(Schedules.nineToSix(), 4))
        .owner("Ann", ME);
  }

  private Call run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", "home"));
    return Call.in(folder, all.toArray(String[]::new));
  }

  private Call ran(String... arguments) {
    var call = run(arguments);
    assertThat(call.exit()).as(call.err() + call.out()).isZero();
    return call;
  }

  /// The figures of a JSON report, without what it rests on.
  private static String figures(Call call) {
    int from = call.out().indexOf("\"answer\"");
    return call.out().substring(from, call.out().indexOf("\"basis\""));
  }

  private static String lines() {
    return Schedules.of(Schedules.nineNineSix(), 3).evidence().stream()
        .map(piece -> EvidenceLines.write(piece, null) + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void theReportOnTheStoreIsThatOnItsSource() throws IOException {
    var repository = repository("mine");
    assertThat(ran("add", "git", "mine").err()).contains("your store is made", "keep a copy");
    assertThat(figures(ran("--json"))).isEqualTo(figures(Call.in(repository.folder(), "--json")));
    assertThat(ran("report").words()).contains("1 connected source (git), last read just now");
  }

  @Test
  void whatNobodyConnectedIsNotKept() throws IOException {
    var repository = repository("mine");
    var report = Call.in(repository.folder());
    assertThat(report.exit()).isZero();
    assertThat(run("sync").err()).contains("there is no store").contains("longhaul add");
    assertThat(run("doctor").words()).contains("There is no store", "keeps nothing");
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void aSynchronisationReadsWhatIsNew() throws IOException {
    var repository = repository("mine");
    ran("add", "git", "mine");
    assertThat(ran("sync").out()).contains("mine: nothing new");
    repository.git("", "commit", "-q", "--allow-empty", "-m", "one more");
    assertThat(ran("sync").out()).contains("(1 new, 0 gone)");
    repository.git("", "config", "longhaul.notme", ME);
    assertThat(ran("sync").out()).contains("0 pieces", "0 new", "it is not known who you are");
  }

  @Test
  void workOnABranchThatIsDeletedStays() throws IOException {
    var repository = repository("mine");
    ran("add", "git", "mine");
    var before = figures(ran("--json"));
    repository.git("", "branch", "-q", "-D", "ann-example-org");
    repository.git("", "reflog", "expire", "--expire=now", "--all");
    repository.git("", "gc", "-q", "--prune=now");
    ran("sync");
    assertThat(figures(ran("--json"))).isEqualTo(before);
  }

  @Test
  void aCloneThatIsGoneKeepsWhatItGave() throws IOException {
    var repository = repository("mine");
    ran("add", "git", "mine");
    var before = figures(ran("--json"));
    Files.move(repository.folder(), folder.resolve("elsewhere"));
    var call = run("sync");
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.out()).contains("is not there any more").contains("are kept");
    assertThat(figures(ran("--json"))).isEqualTo(before);
    assertThat(ran("sources").words()).contains("not there any more; what it gave is kept");
    assertThat(ran("doctor").words()).contains("not there any more");
  }

  @Test
  void twoClonesOfOneRepositoryAreOneLife() throws IOException {
    var repository = repository("mine");
    ran("add", "git", "mine");
    var before = figures(ran("--json"));
    new SimulatedRepository(folder)
        .git("", "clone", "-q", "--mirror", repository.folder().toString(), "clone");
    ran("add", "git", "clone", "--me", ME);
    assertThat(figures(ran("--json"))).isEqualTo(before);
  }

  @Test
  void textIsNeverKept() throws IOException {
    var secret = "Fix the login of Hans";
    Files.writeString(
        folder.resolve("diary.jsonl"),
        lines() + "{\"at\":\"" + secret + "\"}\n" + secret + "\n" + "{\"" + secret + "\":1}\n");
    assertThat(ran("add", "lines", "diary.jsonl").out()).contains("3 cannot be used");
    ran("export", "mine");
    assertThat(ran("sources").out() + everything(folder.resolve("mine")))
        .contains("diary.jsonl:", "must be a time with its offset")
        .doesNotContain("login", "Hans");
  }

  @Test
  void whatIsExportedGivesTheSameReport() throws IOException {
    repository("mine");
    Files.writeString(folder.resolve("diary.jsonl"), lines());
    ran("add", "git", "mine");
    ran("add", "lines", "diary.jsonl");
    ran("export", "out");
    var call =
        Call.in(
            folder,
            "report",
            "--from",
            "out/evidence-1-git.jsonl",
            "--from",
            "out/evidence-2-lines.jsonl",
            "--json");
    assertThat(figures(call)).isEqualTo(figures(ran("--json")));
    assertThat(figures(new Call(0, Files.readString(folder.resolve("out/report.json")), "")))
        .isEqualTo(figures(ran("--json")));
    assertThat(everything(folder.resolve("out")))
        .contains("number,at,act,detail,hash", "id,source,place,added,read,pieces,rejected,note");
    assertThat(run("export", "out").err()).contains("is there already");
    assertThat(everything(folder.resolve("out"))).doesNotContain("Someone", "else@example.org");
  }

  private static String everything(Path folder) throws IOException {
    var text = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  @Test
  void aStretchThatIsDeletedDoesNotComeBack() throws IOException {
    var repository = repository("mine");
    ran("add", "git", "mine");
    assertThat(ran("delete", "--since", "2026-03-01").out()).contains("would delete", "--yes");
    assertThat(ran("delete", "--since", "2026-03-01", "--yes").out()).startsWith("deleted: ");
    repository.git("", "commit", "-q", "--allow-empty", "-m", "one more");
    ran("sync");
    assertThat(figures(ran("--json", "--now", "2026-03-01T00:00Z")))
        .isEqualTo(
            figures(
                Call.in(
                    repository.folder(),
                    "--json",
                    "--now",
                    "2026-03-01T00:00Z",
                    "--until",
                    "2026-03-01")));
    assertThat(ran("sources", "--json").out()).contains("\"lastDay\" : \"2026-02-28\"");
  }

  @Test
  void removingLeavesTheOthersAndDeletingAllLeavesNothing() throws IOException {
    repository("mine");
    Files.writeString(folder.resolve("diary.jsonl"), lines());
    ran("add", "git", "mine");
    ran("add", "lines", "diary.jsonl");
    assertThat(run("remove", "git", "other").err())
        .contains("is not connected; connected are: git");
    assertThat(ran("remove", "git", "mine").out()).contains("removed, with");
    assertThat(ran("sources").out()).contains("1 source connected").doesNotContain("git ");
    assertThat(ran("delete", "--all").out()).contains("add --yes");
    assertThat(ran("delete", "--all", "--yes").out()).contains("its key");
    try (var files = Files.list(folder.resolve("home"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void theDoctorSaysWhatIsStaleAndWhatIsAboutToBeLost() throws IOException {
    repository("mine");
    ran("add", "git", "mine");
    assertThat(ran("doctor").out()).contains("All is well");
    var later = Call.NOW.plus(Duration.ofDays(10));
    assertThat(Call.at(later, folder, "", "doctor", "--home", "home").words())
        .contains("Nothing is wrong", "Last read 10 days ago: longhaul sync");
    later = Call.NOW.plus(Duration.ofDays(50));
    assertThat(Call.at(later, folder, "", "doctor", "--home", "home").words())
        .contains("needs your attention", "after 90 days git forgets commits that no branch holds");
  }

  @Test
  void thePassphraseIsReadFromWhereverItIsSaidAndNeverShown() throws IOException {
    repository("mine");
    var words = "correct horse\n";
    var store = new String[] {"--home", "home", "--passphrase-from", "-"};
    var made = with(words, store, "add", "git", "mine", "--passphrase");
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(with(words, store, "sync").out()).contains("nothing new");
    assertThat(with("battery staple\n", store, "sync").err())
        .isEqualTo("longhaul: the passphrase is wrong\n");
    assertThat(run("sync").err()).contains("locked with a passphrase");
    Files.writeString(folder.resolve("words.txt"), words);
    assertThat(ran("sync", "--passphrase-from", "words.txt").out()).contains("nothing new");
  }

  private Call with(String input, String[] store, String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of(store));
    return Call.at(Call.NOW, folder, input, all.toArray(String[]::new));
  }

  @Test
  void withAStoreInItsUsualPlaceNoPathMeansEverything() throws IOException {
    var repository = repository("mine");
    ran("add", "git", "mine");
    var home = StoreHome.in(folder.resolve("home"));
    assertThat(plain(home, folder, new String[0]).words()).contains("1 connected source");
    assertThat(plain(home, repository.folder(), ".").words()).contains("git sees commits only");
    assertThat(plain(home, repository.folder(), "--me", "x@y.z").words())
        .contains("git sees commits only");
    var none = StoreHome.in(folder.resolve("none"));
    assertThat(plain(none, repository.folder(), new String[0]).words())
        .contains("git sees commits only");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  private static Call plain(StoreHome home, Path in, String... arguments) {
    var out = new ByteArrayOutputStream();
    int exit =
        Longhaul.run(
            arguments,
            new Outside(
                in,
                InputStream.nullInputStream(),
                out,
                OutputStream.nullOutputStream(),
                InstantSource.fixed(Call.NOW),
                false,
                false,
                home,
                Passphrase.NONE));
    return new Call(exit, out.toString(StandardCharsets.UTF_8), "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          add --home home                       | Missing required parameter
          add svn . --home home                 | there is no source 'svn'; there are: git, lines
          add git nowhere --home home           | does not exist
          add git . --home home                 | no git repository here or below
          add lines . --home home               | is no file
          add lines file.txt                    | give --home FOLDER
          add lines file.txt --passphrase --home home | --passphrase needs a terminal
          sync --home home                      | there is no store in
          sources --home home                   | there is no store in
          remove git x --home home              | there is no store in
          export x --home home                  | there is no store in
          delete --home home                    | delete takes --since
          delete --all --since 2026-01-01 --home home | delete takes --since
          delete --all --home home              | there is no store in
          --home home                           | there is no store in
          --home home .                         | either a store or repositories
          report --from file.txt --home home    | either --from FILE or a store
          sync --home home --key-file nowhere   | there is no store in
          """)
  void aMistakeIsOneLineAndExitCodeTwoAndMakesNoStore(String arguments, String line)
      throws IOException {
    Files.writeString(folder.resolve("file.txt"), "x");
    var call = Call.in(folder, arguments.split(" ", -1));
    assertThat(call.err()).startsWith("longhaul: ").contains(line).endsWith("\n");
    assertThat(call.err().lines()).hasSize(1);
    assertThat(call.out()).isEmpty();
    assertThat(call.exit()).isEqualTo(2);
    assertThat(folder.resolve("home/longhaul.db")).doesNotExist();
  }
}
