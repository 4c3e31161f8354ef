package io.longhaul.bench;

import io.longhaul.time.Quantiles;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs [Answering] and prints a row of a table for each person: `MeasureAnswers NAME [FLAG…]`, the
/// name of the flags of the JVM, and those flags.
public final class MeasureAnswers {
  private static final int FORKS = 2;
  private static final int ROUNDS = 5;
  private static final TimeValue ROUND = TimeValue.seconds(2);
  private static final double MILLION = 1e6;
  private static final double MILLISECONDS = 1e3;
  private static final double NANOSECONDS = 1e9;

  private MeasureAnswers() {}

  /// Measures and prints.
  public static void main(String[] arguments) throws RunnerException, IOException {
    var flags = new String[arguments.length - 1];
    System.arraycopy(arguments, 1, flags, 0, flags.length);
    var options =
        new OptionsBuilder()
            .include(Answering.class.getName())
            .verbosity(VerboseMode.SILENT)
            .forks(FORKS)
            .warmupIterations(ROUNDS)
            .warmupTime(ROUND)
            .measurementIterations(ROUNDS)
            .measurementTime(ROUND)
            .threads(1)
            .jvmArgs(flags)
            .build();
    var rows = new StringBuilder();
    for (var result : new Runner(options).run()) {
      rows.append(row(arguments[0], result));
    }
    try (var out = new FileOutputStream(FileDescriptor.out)) {
      out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String row(String name, RunResult result) {
    var words = result.getParams().getParam("person").split(" ", -1);
    int pieces = Answering.trace(String.join(" ", words)).evidence().size();
    var speeds =
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .mapToDouble(MeasureAnswers::piecesASecond)
            .sorted()
            .toArray();
    double median = Quantiles.of(speeds, 0.5);
    return String.format(
        Locale.ROOT,
        "| %s, %s acts a day, %s weeks | %d | %s | %.2f | **%.2f** (%.2f–%.2f) | %s |%n",
        words[0],
        words[1],
        words[2],
        pieces,
        name,
        pieces / median * MILLISECONDS,
        median / MILLION,
        speeds[0] / MILLION,
        speeds[speeds.length - 1] / MILLION,
        median >= MILLION ? "yes" : "no");
  }

  private static double piecesASecond(IterationResult round) {
    return value(round, "pieces") / value(round, "processorNanos") * NANOSECONDS;
  }

  private static double value(IterationResult round, String counter) {
    return Objects.requireNonNull(round.getSecondaryResults().get(counter)).getScore();
  }
}
