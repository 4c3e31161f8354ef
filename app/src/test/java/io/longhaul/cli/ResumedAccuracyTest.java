package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A scoreboard that was interrupted and goes on. Oracle: the files of a run that never was.
class ResumedAccuracyTest {
  private static final List<String> GRID =
      List.of("--scenarios=9-17,996", "--acts=3,10,30", "--weeks=2", "--seeds=2", "--threads=1");
  private static final int CELLS = 6;

  @TempDir Path folder;
  private String page = "";
  private String csv = "";

  @BeforeEach
  void uninterrupted() throws IOException {
    assertThat(run("whole", Integer.MAX_VALUE).exit()).isZero();
    page = Files.readString(folder.resolve("whole/accuracy.md"));
    csv = Files.readString(folder.resolve("whole/accuracy.csv"));
  }

  /// Runs until so many cells are whole and is then interrupted.
  private Call run(String out, int cells, String... more) {
    var line = new ArrayList<>(List.of("accuracy", "--out=" + out));
    for (var option : GRID) {
      boolean given =
          Stream.of(more).anyMatch(each -> each.startsWith(option.replaceAll("=.*", "=")));
      line.addAll(given ? List.of() : List.of(option));
    }
    line.addAll(List.of(more));
    var err = new ByteArrayOutputStream();
    var outside =
        new Outside(
            folder,
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new InterruptingStream(err, "simulated " + cells + " of"),
            InstantSource.fixed(Call.NOW),
            false,
            true);
    int exit = Longhaul.run(line.toArray(String[]::new), outside);
    assertThat(Thread.interrupted()).isEqualTo(exit == Longhaul.MISTAKE);
    return new Call(exit, "", err.toString(StandardCharsets.UTF_8));
  }

  /// Interrupts whoever writes a certain text.
  private static final class InterruptingStream extends FilterOutputStream {
    private final String text;

    InterruptingStream(OutputStream out, String text) {
      super(out);
      this.text = text;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      out.write(bytes);
      if (new String(bytes, StandardCharsets.UTF_8).contains(text)) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Path part() {
    return folder.resolve("out/accuracy.part.csv");
  }

  private void assertGoesOn(Call call) throws IOException {
    assertThat(call.exit()).as(call.err()).isZero();
    assertThat(Files.readString(folder.resolve("out/accuracy.md"))).isEqualTo(page);
    assertThat(Files.readString(folder.resolve("out/accuracy.csv"))).isEqualTo(csv);
    assertThat(part()).doesNotExist();
  }

  @Test
  void whatIsWholeOfAnInterruptedRunStays() throws IOException {
    var ended = run("out", 2);
    assertThat(ended.exit()).isEqualTo(Longhaul.MISTAKE);
    assertThat(ended.err()).contains("interrupted; the cells that are whole stand in");
    assertThat(Files.readString(part())).startsWith("# program: longhaul ").endsWith("\n");
    assertThat(folder.resolve("out/accuracy.md")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, CELLS - 1})
  void anInterruptedRunGoesOnToTheSameBytes(int cells) throws IOException {
    run("out", cells);
    var call = run("out", Integer.MAX_VALUE);
    assertThat(call.err())
        .contains(cells + " of 6 cells are those of an earlier run")
        .doesNotContain("simulated " + cells + " of");
    assertGoesOn(call);
  }

  @Test
  void aRunMayBeInterruptedTimeAndAgain() throws IOException {
    for (int cells = 1; cells < CELLS; cells++) {
      assertThat(run("out", cells).exit()).isEqualTo(Longhaul.MISTAKE);
    }
    assertGoesOn(run("out", Integer.MAX_VALUE));
  }

  @Test
  void aCellThatIsCutOffIsScoredAgain() throws IOException {
    run("out", 2);
    var whole = Files.readString(part());
    for (int end = whole.length() - 1; end > 0; end -= 211) {
      Files.writeString(part(), whole.substring(0, end));
      assertGoesOn(run("out", Integer.MAX_VALUE));
    }
  }

  @Test
  void aDamagedCellIsScoredAgainAndTheUserIsTold() throws IOException {
    run("out", 2);
    var damaged = Files.readString(part()).replaceFirst("9-17,3,2,longhaul,week-", "$0\u0000");
    Files.writeString(part(), damaged);
    var call = run("out", Integer.MAX_VALUE);
    assertThat(call.err())
        .contains("cell 9-17,3,2 of ", " is scored again: no figure 'week-?", "1 of 6 cells");
    assertGoesOn(call);
  }

  @Test
  void whatAnotherBuildLeftIsNotUsedAndTheUserIsTold() throws IOException {
    run("out", 2);
    var other = Files.readString(part()).replaceFirst("engine .", "engine -");
    Files.writeString(part(), other);
    var call = run("out", Integer.MAX_VALUE);
    assertThat(call.err()).contains("is of another version or build of the program");
    assertThat(Files.readString(folder.resolve("out/accuracy.part.old.csv"))).isEqualTo(other);
    assertGoesOn(call);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--acts=3", "--weeks=3", "--seeds=3", "--scenarios=997"})
  void whatIsOfAnotherGridIsNotUsedAndTheUserIsTold(String other) throws IOException {
    run("out", 1, other);
    var call = run("out", Integer.MAX_VALUE);
    assertThat(call.err()).contains("is of another grid; it is not used");
    assertGoesOn(call);
  }

  @Test
  void whatIsNoPartOfARunIsNotUsedAndKept() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    Files.write(part(), new byte[] {(byte) 0xff, '\n'});
    var call = run("out", Integer.MAX_VALUE);
    assertThat(call.err()).contains("is no part of a run of this command");
    assertThat(folder.resolve("out/accuracy.part.old.csv")).hasSize(2);
    assertGoesOn(call);
  }

  @Test
  void freshBeginsAnew() throws IOException {
    run("out", 2);
    var call = run("out", Integer.MAX_VALUE, "--fresh");
    assertThat(call.err()).contains("simulated 1 of 6").doesNotContain("earlier run");
    assertGoesOn(call);
  }

  @Test
  void anotherEngineIsAnotherBuild() throws IOException {
    var classes = Files.createDirectories(folder.resolve("classes/io/longhaul/accuracy"));
    Files.writeString(classes.resolve("Grid.class"), "one");
    var one = EngineBuild.name(List.of(folder.resolve("classes").toString()));
    Files.writeString(classes.resolve("Grid.class"), "two");
    var two = EngineBuild.name(List.of(folder.resolve("classes").toString()));
    var jar = Files.writeString(folder.resolve("longhaul.jar"), "").toString();
    var library = Files.createDirectories(folder.resolve("lib")).resolve("longhaul-engine-1.jar");
    Files.writeString(library, "one");
    var three = EngineBuild.name(List.of(jar));
    Files.writeString(library, "two");
    assertThat(List.of(one, two, three, EngineBuild.name(List.of(jar)), EngineBuild.name()))
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).matches("longhaul .+, engine [0-9a-f]{8}"));
  }
}
