package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.source.lines.EvidenceLines;
import io.longhaul.store.CheckIn;
import io.longhaul.store.DayNote;
import io.longhaul.store.Passphrase;
import io.longhaul.store.Store;
import io.longhaul.store.StoreHome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the person says about their days and once for all. Oracle: what was said, and the same
/// report with the same said on the command line.
class CheckInTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  @TempDir Path folder;

  private final List<String> questions = new ArrayList<>();

  @BeforeEach
  void makeAStore() throws IOException {
    var lines =
        Schedules.of(Schedules.nineNineSix(), 3).evidence().stream()
            .map(piece -> EvidenceLines.write(piece, null) + "\n")
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("days.jsonl"), lines);
    ran("add", "lines", "days.jsonl");
  }

  private StoreHome home() {
    return StoreHome.in(folder.resolve("home"));
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

  /// Runs on a terminal where somebody gives these answers.
  private String answering(List<String> answers, String... arguments) {
    Queue<String> left = new ArrayDeque<>(answers);
    var out = new ByteArrayOutputStream();
    var outside =
        new Outside(
            folder,
            InputStream.nullInputStream(),
            out,
            OutputStream.nullOutputStream(),
            InstantSource.fixed(Call.NOW),
            false,
            false,
            home(),
            Passphrase.NONE,
            question -> {
              questions.add(question + (out.size() > 0 ? " AFTER NUMBERS" : ""));
              return left.poll();
            });
    assertThat(Longhaul.run(arguments, outside)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private Store store() throws Exception {
    return Store.open(home(), Passphrase.NONE, InstantSource.fixed(Call.NOW));
  }

  @Test
  void whatIsSaidIsKept() throws Exception {
    assertThat(
            ran("checkin", "--day", "2026-03-02", "--hard", "6", "--feel", "3", "--note", "long")
                .out())
        .isEqualTo("kept for 2026-03-02: hard 6 of 10, feel 3 of 5, a note\n");
    ran("checkin", "--day", "2026-03-02", "--hard", "7");
    try (var store = store()) {
      assertThat(store.checkIns())
          .containsExactly(new CheckIn(DAY, "effort", 7), new CheckIn(DAY, "feel", 5));
      assertThat(store.notes()).containsExactly(new DayNote(DAY, "long"));
    }
  }

  @Test
  void aNoteIsExportedAndDeletedWithItsDayAndIsInNoFile() throws Exception {
    ran("checkin", "--day", "2026-03-02", "--note", "the CANARY was down");
    ran("checkin", "--day", "2026-03-03", "--note", "kept, though");
    assertThat(Files.readString(home().database(), StandardCharsets.ISO_8859_1))
        .doesNotContain("CANARY");
    ran("export", "out");
    assertThat(folder.resolve("out/notes.csv"))
        .content()
        .contains("2026-03-02,the CANARY was down", "\"kept, though\"");
    assertThat(Files.readString(folder.resolve("out/audit.csv"))).doesNotContain("CANARY");
    ran("delete", "--since", "2026-03-02", "--until", "2026-03-03", "--yes");
    try (var store = store()) {
      assertThat(store.notes()).extracting(DayNote::text).containsExactly("kept, though");
    }
  }

  @Test
  void aTerminalIsAskedBeforeAnyNumberIsShownAndOnceADay() throws Exception {
    assertThat(answering(List.of("4", "9"))).contains("a week");
    assertThat(questions).hasSize(2).noneMatch(each -> each.contains("AFTER NUMBERS"));
    assertThat(questions.getFirst()).contains("How do you feel?");
    answering(List.of());
    assertThat(questions).hasSize(2);
    try (var store = store()) {
      assertThat(store.checkIns()).extracting(CheckIn::value).containsExactly(9, 8);
    }
  }

  @Test
  void whoSkipsIsNotAskedAgainThatDay() throws Exception {
    answering(List.of("", ""));
    answering(List.of("1", "1"));
    assertThat(questions).hasSize(2);
    try (var store = store()) {
      assertThat(store.checkIns()).isEmpty();
    }
  }

  @Test
  void whoSwitchesItOffIsNeverAsked() {
    ran("settings", "checkin", "off");
    answering(List.of("1", "1"));
    assertThat(questions).isEmpty();
  }

  @Test
  void aScriptIsNeverAsked() {
    answering(List.of("1", "1"), "--json");
    assertThat(questions).isEmpty();
    assertThat(run("checkin").err()).contains("there is nobody to ask");
  }

  @Test
  void whatIsNoAnswerIsAskedAgain() throws Exception {
    assertThat(answering(List.of("eleven", "6", "5", "10"), "checkin"))
        .contains("hard 10 of 10, feel 5 of 5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          checkin --hard 11              | --hard takes 0 to 10
          checkin --feel 0               | --feel takes 1 to 5
          checkin --hard x               | --hard takes 0 to 10
          checkin --day monday --hard 1  | --day takes a date
          settings colour red            | there is no setting 'colour'
          settings zone Mars             | zone takes a name
          settings zone UTC UTC          | zone takes one value
          settings checkin maybe         | checkin is on or off
          settings law xx                | there is no law 'xx'
          settings country XX            | XX
          settings leave tomorrow        | leave takes a first and a last day
          settings --unset               | --unset goes with
          leave add                      | leave add and leave remove take days
          leave drop 2026-01-01          | leave takes add or remove
          leave remove 2026-01-01        | is not among your leave
          """)
  void mistakesAreSaidInOneLine(String line, String message) {
    var call = run(line.strip().split(" +", -1));
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains(message);
    assertThat(call.err().lines()).hasSize(1);
  }

  @Test
  void whatIsSaidOnceIsAsIfItWereSaidWithEveryReport() {
    var said =
        ran(
            "--json",
            "--zone",
            "Asia/Tokyo",
            "--country",
            "DE-BY",
            "--law",
            "eu",
            "--leave",
            "2026-03-16..2026-03-20");
    ran("settings", "zone", "Asia/Tokyo");
    ran("settings", "country", "DE-BY");
    ran("settings", "law", "eu");
    assertThat(ran("leave", "add", "2026-03-16..2026-03-20").out())
        .isEqualTo("2026-03-16..2026-03-20\n");
    assertThat(ran("--json").out()).isEqualTo(said.out());
  }

  @Test
  void anOptionTakesThePlaceOfASetting() {
    ran("leave", "add", "2026-03-02..2026-03-06");
    var other = ran("--json", "--leave", "2026-03-16..2026-03-20");
    ran("settings", "leave", "--unset");
    assertThat(ran("--json", "--leave", "2026-03-16..2026-03-20").out()).isEqualTo(other.out());
  }

  @Test
  void settingsAreListed() {
    ran("settings", "me", "ann", "ann@example.org");
    ran("settings", "law", "eu", "de");
    var listed = ran("settings").out();
    assertThat(listed)
        .contains("me        ann ann@example.org", "law       eu de", "zone      not set");
    assertThat(listed.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(ran("settings", "me", "--unset").out()).startsWith("me        not set");
  }

  @Test
  void theUsualZoneHoldsForWhatIsReadWithoutOne() throws Exception {
    Files.writeString(
        folder.resolve("my-sleep.csv"), "date,asleep,awake\n2026-03-03,23:00,07:00\n");
    assertThat(ran("add", "sleep", "my-sleep.csv").out()).contains("cannot be used");
    ran("settings", "zone", "Europe/Berlin");
    assertThat(ran("sync").out()).contains("1 piece (1 new");
  }
}
