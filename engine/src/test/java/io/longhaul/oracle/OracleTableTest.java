package io.longhaul.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every model against its oracles, and the table of it in docs/models, which is written by this
/// test with `-Dlonghaul.approve=write`. Figures that stand beside the project are compared only
/// where they are; of their lines a clone alone checks that they are there.
class OracleTableTest {
  private static final Path PAGE = Path.of("../docs/models/README.md");
  private static final String BEGIN = "<!-- oracles: written by OracleTableTest -->\n";
  private static final String END = "<!-- end of oracles -->\n";
  private static final String HEAD =
      "| model | oracle | figures | tolerance | worst error |\n|---|---|---|---|---|\n";

  static List<Check> checks() {
    return Stream.of(LoadChecks.all(), RecoveryChecks.all(), StatisticsChecks.all())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void theModelComesNearEnoughToTheFigures(Check check) {
    assumeThat(check.canRun()).isTrue();
    assertThat(check.comparison().get().error())
        .as(check.key())
        .isLessThanOrEqualTo(check.tolerance().value());
  }

  @Test
  void theTableSaysWhatTheTestsFind() throws IOException {
    var page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int until = page.indexOf(END);
    assertThat(from).isGreaterThan(BEGIN.length());
    var approved = page.substring(from, until);
    var table = HEAD + String.join("", lines(approved));
    if ("write".equals(System.getProperty("longhaul.approve"))) {
      Files.writeString(PAGE, page.substring(0, from) + table + page.substring(until));
    } else {
      assertThat(approved).isEqualTo(table);
    }
  }

  @Test
  void everyLineOfTheTableHasANameOfItsOwn() {
    var keys = new HashSet<String>();
    assertThat(checks()).allMatch(check -> keys.add(check.key()));
  }

  private static List<String> lines(String approved) {
    var lines = new ArrayList<String>();
    for (var check : checks()) {
      lines.add(
          check.canRun()
              ? check.line(check.comparison().get()) + "\n"
              : approved
                  .lines()
                  .filter(line -> line.startsWith(check.key()))
                  .findFirst()
                  .map(line -> line + "\n")
                  .orElse(check.key() + "not approved yet\n"));
    }
    return lines;
  }
}
