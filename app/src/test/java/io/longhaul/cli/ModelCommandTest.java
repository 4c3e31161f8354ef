package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.model.Column;
import io.longhaul.model.Model;
import io.longhaul.model.Models;
import io.longhaul.model.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Models on tables. Oracles: the columns that each model says it writes; rows that are wrong in a
/// way that is told; figures by hand; and that no input, however wrong, is a fault of the program.
class ModelCommandTest {
  private static final Path PROJECT =
      Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

  /// What must be said to models that have no usual value for it.
  private static final Map<String, String> NEEDED =
      Map.of("mean", "5", "deviation", "1", "scale", "2", "moment", "4");

  @TempDir Path folder;

  static List<Model> models() {
    return Models.all();
  }

  @Test
  void theListHasEveryModelOnALine() {
    var call = run("", "list");
    assertThat(call.exit()).isZero();
    assertThat(call.out().lines()).hasSize(Models.all().size());
    assertThat(Models.all()).hasSize(20);
    assertThat(new HashSet<>(Models.all().stream().map(Model::name).toList())).hasSize(20);
  }

  @ParameterizedTest
  @MethodSource("models")
  void itsHelpNamesColumnsParametersAndAPageThatExists(Model model) {
    var call = run("", model.name(), "--help");
    assertThat(call.exit()).isZero();
    assertThat(call.out())
        .contains(model.in().stream().map(Column::name).toList())
        .contains(model.out().stream().map(Column::name).toList());
    if (!model.settings().isEmpty()) {
      assertThat(call.out()).contains(model.settings().stream().map(Setting::name).toList());
    }
    assertThat(call.out().lines()).allMatch(line -> line.length() <= 120);
    assertThat(PROJECT.resolve(model.page())).isRegularFile().content().contains(model.name());
  }

  @ParameterizedTest
  @MethodSource("models")
  void itWritesTheColumnsThatItSays(Model model) {
    var call = run(table(model), arguments(model));
    assertThat(call.err()).isEmpty();
    assertThat(call.exit()).isZero();
    assertThat(call.out().lines().findFirst())
        .contains(model.out().stream().map(Column::name).collect(Collectors.joining(",")));
    assertThat(call.out().lines()).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("models")
  void noInputIsAFaultOfTheProgram(Model model) {
    var random = new Random(12);
    var table = table(model);
    for (int trial = 0; trial < 60; trial++) {
      var wrong = new StringBuilder(table);
      for (int i = 0; i < 3; i++) {
        var piece = PIECES[random.nextInt(PIECES.length)];
        int at = random.nextInt(wrong.length());
        wrong.replace(at, Math.min(wrong.length(), at + random.nextInt(4)), piece);
      }
      var call = run(wrong.toString(), arguments(model));
      assertThat(call.exit()).as(wrong + call.err()).isNotEqualTo(Longhaul.FAULT);
      assertThat(call.err()).doesNotContain("a fault of the program");
      if (call.exit() == Longhaul.MISTAKE) {
        assertThat(call.err().lines()).hasSize(1);
        assertThat(call.out()).isEmpty();
      }
    }
  }

  private static final String[] PIECES = {
    "",
    ",",
    "\n",
    "\"",
    "x",
    "-",
    "1e999",
    "NaN",
    "9999-12-31",
    "-999999999-01-01",
    "\u0000",
    "é",
    "0",
    "99999999999",
    "+18:00",
    "2026-01-05T09:00Z",
    "\r",
    ";",
    " ",
    "e"
  };

  @Test
  void aRowThatCannotBeUsedIsLeftOutWithItsLineAndTheReason() {
    var call =
        run(
            """
            date,hours
            2026-01-05,8
            2026-01-06,x
            2026-01-07,8,9

            2026-01-05,8
            2026-01-08,25
            2026-01-09,8
            """,
            "load-series");
    assertThat(call.exit()).isZero();
    assertThat(call.err().lines())
        .containsExactly(
            "longhaul: standard input:4: it has 3 fields, not 2",
            "longhaul: standard input:3: hours is 'x', not a number",
            "longhaul: standard input:6: date 2026-01-05 is not after 2026-01-05",
            "longhaul: standard input:7: hours are 25.0, more than a day has",
            "longhaul: left out: 4");
    // The days in between are unknown.
    assertThat(call.out().lines()).hasSize(6);
    assertThat(call.out()).contains("2026-01-06,0,1,");
  }

  @Test
  void loadIsHoursTimesEffortAndUnknownDaysHaveBounds() {
    var call =
        run(
            "date,hours,effort\n2026-01-05,8,1.5\n2026-01-07,6,2\n",
            "load-series",
            "--param",
            "seed=12");
    var lines = call.out().lines().toList();
    assertThat(lines.get(1)).startsWith("2026-01-05,1,1,12,12,12,12,12,12,0,0,0,");
    assertThat(lines.get(2)).startsWith("2026-01-06,0,1,11.7176602");
  }

  @Test
  void aSimulatorSaysNothingFromTheFirstUnknownDayOn() {
    var call = run("date,hours\n2026-01-05,8\n2026-01-06,8\n2026-01-08,8\n", "impulse-response");
    assertThat(call.out().lines()).hasSize(3);
    assertThat(call.err()).contains("2026-01-07: its load is not known");
    assertThat(call.exit()).isZero();
  }

  @Test
  void theSameDutiesHaveTheFiguresOfTheCalculator() {
    var call =
        run(
            "start,end\n2026-01-05T07:00Z,2026-01-05T17:00Z\n",
            "fatigue-index",
            "--param",
            "commute=120");
    // Printed by the calculator: 0.1, 0.9, 2.1 and 3.1.
    assertThat(call.out().lines().skip(1).findFirst().orElseThrow())
        .startsWith("2026-01-05T07:00Z,0.06")
        .contains(",0.93")
        .contains(",3.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          model                                  | needs a name
          model nothing                          | there is no model 'nothing', but load-series,
          model load-series nowhere.csv          | nowhere.csv is no file
          model load-series --param seed         | --param takes name=number, not 'seed'
          model load-series --param seed=x       | --param takes name=number, not 'seed=x'
          model load-series --param sed=1        | there is no parameter 'sed', but base-days,
          model monotony --param x=1             | this model has no parameter
          model cusum                            | needs --param mean
          model load-series --param base-days=1  | baseDays must be more than recentDays
          model two-process --param step=0       | parameter step is 0.0 min
          model load-series --param seed-days=.5 | takes a whole number
          model load-series wrong.csv            | there is no column 'hours'
          model load-series empty.csv            | is empty
          model load-series more.csv             | column 'hurs' is unknown
          model load-series head.csv             | has no row below its first line
          model load-series bad.csv              | none of the 2 rows can be used, the first at bad.csv:2: hours
          model poisson same.csv                 | there is no estimate
          """)
  void aMistakeIsOneLineAndExitCodeTwo(String arguments, String line) throws IOException {
    Files.writeString(folder.resolve("wrong.csv"), "date,ours\n");
    Files.writeString(folder.resolve("empty.csv"), "");
    Files.writeString(folder.resolve("more.csv"), "date,hours,hurs\n2026-01-05,8,8\n");
    Files.writeString(folder.resolve("head.csv"), "date,hours\n");
    Files.writeString(folder.resolve("bad.csv"), "date,hours\n2026-01-05,-\n2026-01-06,-\n");
    Files.writeString(folder.resolve("same.csv"), "group,count,x\na,1,1\na,2,1\n");
    var input = "date,hours\n2026-01-05,8\n";
    var call =
        Call.at(
            Call.NOW,
            folder,
            arguments.contains("two-process")
                ? "start,end\n2026-01-05T23:00Z,2026-01-06T07:00Z"
                : input,
            arguments.split(" +", -1));
    assertThat(call.err()).startsWith("longhaul: ").contains(line);
    assertThat(call.err().lines()).hasSize(1);
    assertThat(call.out()).isEmpty();
    assertThat(call.exit()).isEqualTo(2);
  }

  @Test
  void helpWithoutANameIsTheUsage() {
    assertThat(run("", "--help").out()).contains("longhaul model list").contains("--param");
  }

  private Call run(String input, String... arguments) {
    var all = new String[arguments.length + 1];
    all[0] = "model";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Call.at(Call.NOW, folder, input, all);
  }

  private static String[] arguments(Model model) {
    var arguments = new ArrayList<String>();
    arguments.add(model.name());
    for (var setting : model.settings()) {
      if (setting.usual().isEmpty()) {
        arguments.add("--param");
        arguments.add(setting.name() + "=" + NEEDED.get(setting.name()));
      }
    }
    return arguments.toArray(String[]::new);
  }

  /// A table that the model can use, made from the names of its columns.
  private static String table(Model model) {
    var random = new Random(13);
    var table = new StringBuilder();
    var columns = model.in().stream().map(Column::name).toList();
    table.append(String.join(",", columns)).append('\n');
    for (int row = 0; row < 12; row++) {
      var values = new HashMap<String, String>();
      values.put("date", "2026-01-" + String.format(Locale.ROOT, "%02d", row + 5));
      values.put("start", "2026-01-" + String.format(Locale.ROOT, "%02dT09:00+01:00", row + 5));
      values.put("end", "2026-01-" + String.format(Locale.ROOT, "%02dT17:30+01:00", row + 5));
      values.put("hours", "8");
      values.put("low", "6");
      values.put("high", "10");
      values.put("effort", "1.5");
      values.put("stratum", "s" + row / 4);
      values.put("group", "g" + row / 4);
      values.put("case", String.valueOf(row % 2));
      values.put("count", String.valueOf(row % 3));
      values.put("overload", "1.2");
      values.put("reduction", "0.4");
      values.put("time", String.valueOf(row));
      table
          .append(
              columns.stream()
                  .map(name -> values.getOrDefault(name, String.valueOf(1 + random.nextInt(9))))
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return table.toString();
  }
}
