package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The whole flow, from a real repository to what is printed. Oracle: the hidden timetable.
class ReportTest {
  private static final String ME = "ann@example.org";

  @TempDir Path folder;

  @Test
  void aNineToSixWeekIsSteadyAndGetsItsName() throws IOException {
    var call = Call.in(repository(Schedules.of(Schedules.nineToSix(), 1)));
    assertThat(call.exit()).isZero();
    assertThat(call.err()).isEmpty();
    assertThat(call.words())
        .contains("you can go on like this")
        .contains("such hours are called 965")
        .contains("Mon-Fri, 5.0 days in a usual week")
        .contains("No rhythm of the project: fewer than 8 contributors");
  }

  @Test
  void aRealNineNineSevenIsStrained() throws IOException {
    var call = Call.in(repository(Schedules.of(Schedules.nineNineSeven(), 1)));
    assertThat(call.words())
        .contains("Something has to give before long")
        .contains("days in a row with work")
        .contains("such hours are called 997");
  }

  @Test
  void aWeekStoredInUtcIsNotCalledOverworkAndSaysWhatSettlesIt() throws IOException {
    var repository = repository(Schedules.of(Schedules.nineToSixStoredInUtc(), 1));
    assertThat(Call.in(repository).words())
        .contains("you can go on like this")
        .contains("most acts are stored in UTC")
        .contains("--zone");
    assertThat(Call.in(repository, "--zone", "America/Los_Angeles").words())
        .contains("such hours are called 965");
  }

  @Test
  void somebodyWhoCommitsOnceAWeekGetsNoAnswer() throws IOException {
    var call = Call.in(repository(Schedules.of(Schedules.onceAWeek(), 1)));
    assertThat(call.exit()).isZero();
    assertThat(call.words())
        .contains("Cannot tell yet: fewer than 20 days with a trace")
        .contains("What would settle it");
  }

  @Test
  void everyLineFitsEightyColumns() throws IOException {
    for (var trace :
        List.of(
            Schedules.of(Schedules.nineToSix(), 1),
            Schedules.of(Schedules.nineNineSeven(), 1),
            Schedules.of(Schedules.nightShift(), 1),
            Schedules.of(Schedules.onceAWeek(), 1),
            Schedules.of(Schedules.nineToSixStoredInUtc(), 1))) {
      assertThat(Call.in(repository(trace)).out().lines())
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }
  }

  @Test
  void answersDependOnNeitherZoneNorLocaleNorClockOfTheMachine() throws IOException {
    var repository = repository(Schedules.of(Schedules.nineToSix(), 1));
    var zone = TimeZone.getDefault();
    var locale = Locale.getDefault();
    var expected = everyForm(Call.NOW, repository);
    try {
      for (var name : List.of("Asia/Kathmandu", "Pacific/Apia", "America/St_Johns")) {
        TimeZone.setDefault(TimeZone.getTimeZone(name));
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        for (var clock : List.of("2026-04-05T18:00:00Z", "2031-12-31T23:59:59Z")) {
          assertThat(everyForm(Instant.parse(clock), repository)).isEqualTo(expected);
        }
      }
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  /// What terminal, JSON and page say on the same question.
  private List<String> everyForm(Instant clock, Path repository) throws IOException {
    var page = folder.resolve("page.html");
    var now = "2026-04-05T18:00Z";
    return List.of(
        Call.at(clock, repository, "", "--now", now, "--html", page.toString()).out(),
        Files.readString(page),
        Call.at(clock, repository, "", "--now", now, "--json").out());
  }

  @Test
  void aRangeGivesTheSameAtAnyTimeOfDay() throws IOException {
    var repository = repository(Schedules.of(Schedules.nineToSix(), 1));
    var range = new String[] {"--since", "2026-01-12", "--until", "2026-03-30"};
    var early = Call.at(Instant.parse("2026-04-05T00:05:00Z"), repository, "", range);
    var late = Call.at(Instant.parse("2026-04-05T23:55:00Z"), repository, "", range);
    assertThat(early.out()).isEqualTo(late.out()).contains("12 Jan 2026 to 27 Mar 2026");
  }

  @Test
  void theOrderOfRefsChangesNothing() throws IOException {
    var trace = Schedules.of(Schedules.nineToSix(), 1);
    var one =
        new SimulatedRepository(folder.resolve("one")).author("Ann", ME, trace).owner("Ann", ME);
    var expected = Call.in(one.folder(), "--json").out();
    one.git("", "branch", "aaa", "ann-example-org");
    one.git("", "branch", "zzz", "ann-example-org~40");
    one.git("", "pack-refs", "--all");
    assertThat(Call.in(one.folder(), "--json").out()).isEqualTo(expected);
  }

  @Test
  void evidenceLinesGiveTheSameAnswerAsTheRepository() throws IOException {
    var repository = repository(Schedules.of(Schedules.nineNineSix(), 3));
    var lines = Call.in(repository, "evidence", "git").out();
    Files.writeString(folder.resolve("mine.jsonl"), lines);
    var expected = json(Call.in(repository, "--json").out());
    var fromFile = json(Call.in(folder, "report", "--from", "mine.jsonl", "--json").out());
    var fromInput = json(Call.at(Call.NOW, folder, lines, "report", "--from", "-", "--json").out());
    for (var part :
        List.of("answer", "period", "hours", "weeks", "rhythm", "rest", "regime", "days")) {
      assertThat(fromFile.get(part)).as(part).isEqualTo(expected.get(part));
      assertThat(fromInput.get(part)).as(part).isEqualTo(expected.get(part));
    }
  }

  @Test
  void badLinesAreCountedAndShownWithTheirPlace() throws IOException {
    var repository = repository(Schedules.of(Schedules.nineToSix(), 1));
    var lines = Call.in(repository, "evidence", "git").out() + "not json\n{\"at\":\"yesterday\"}\n";
    long good = lines.lines().count() - 2;
    var call = Call.at(Call.NOW, folder, lines, "report", "--from", "-");
    assertThat(call.exit()).isZero();
    assertThat(call.words())
        .contains("Rejected: 2 pieces of input")
        .contains("standard input:" + (good + 1))
        .contains("standard input:" + (good + 2));
  }

  @Test
  void figuresOnTheTerminalAreThoseOfTheJson() throws IOException {
    var repository = repository(Schedules.of(Schedules.nineNineSix(), 5));
    var json = json(Call.in(repository, "--json").out());
    var terminal = Call.in(repository).words();
    assertThat(terminal)
        .contains(json.at("/answer/sentence").stringValue())
        .contains(json.at("/regime/sentence").stringValue());
    for (var week : json.get("weeks")) {
      if (!week.get("hours").isNull()) {
        var hours = week.get("hours");
        assertThat(terminal)
            .contains(
                Math.round(hours.get("likely").doubleValue())
                    + " ("
                    + Math.round(hours.get("least").doubleValue())
                    + "-"
                    + Math.round(hours.get("most").doubleValue())
                    + ")");
      }
    }
  }

  @Test
  void everyFieldOfTheJsonIsDocumented() throws IOException {
    var page = Files.readString(Path.of("../docs/report.md"));
    var json =
        json(Call.in(repository(Schedules.of(Schedules.nineNineSeven(), 1)), "--json").out());
    var names = new TreeSet<String>();
    collect(json, names);
    assertThat(names).hasSizeGreaterThan(60);
    assertThat(names)
        .allSatisfy(name -> assertThat(page).containsPattern("[`.{, \\[]" + name + "[`\\[},. ]"));
  }

  private static void collect(JsonNode node, Set<String> names) {
    node.properties()
        .forEach(entry -> {
          names.add(entry.getKey());
          collect(entry.getValue(), names);
        });
    node.forEach(child -> {
      if (child.isObject() || child.isArray()) {
        collect(child, names);
      }
    });
  }

  @Test
  void colourAddsNothingButColour() throws IOException {
    var repository = repository(Schedules.of(Schedules.nineNineSeven(), 1));
    var out = new ByteArrayOutputStream();
    var outside =
        new Outside(
            repository,
            InputStream.nullInputStream(),
            out,
            new ByteArrayOutputStream(),
            InstantSource.fixed(Call.NOW),
            true,
            false);
    Longhaul.run(new String[0], outside);
    var coloured = out.toString(StandardCharsets.UTF_8);
    assertThat(coloured).contains("\u001b[");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(Call.in(repository).out());
  }

  private Path repository(Trace trace) throws IOException {
    return new SimulatedRepository(Files.createTempDirectory(folder, "repository"))
        .author("Ann Example", ME, trace)
        .owner("Ann Example", ME)
        .folder();
  }

  private static JsonNode json(String text) {
    return new ObjectMapper().readTree(text);
  }
}
