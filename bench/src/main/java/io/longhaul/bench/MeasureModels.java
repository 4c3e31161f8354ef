package io.longhaul.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs [ModelSpeed] and prints a line of a table for each measurement.
public final class MeasureModels {
  private static final List<String> ORDER =
      List.of(
          "everyLoadModel",
          "loadSeries",
          "monotony",
          "acuteChronicRatio",
          "impulseResponse",
          "variableDoseResponse",
          "hillSaturation",
          "everyContinuousModel",
          "twoProcess",
          "threeProcess",
          "unifiedModel",
          "sleepReservoir");

  /// Milliseconds.
  private static final Map<String, Double> TARGETS =
      Map.of("everyLoadModel", 1.0, "everyContinuousModel", 50.0);

  private MeasureModels() {}

  public static void main(String[] arguments) throws RunnerException, IOException {
    var options =
        new OptionsBuilder()
            .include(ModelSpeed.class.getName() + "\\.")
            .forks(1)
            .warmupIterations(5)
            .warmupTime(TimeValue.milliseconds(500))
            .measurementIterations(10)
            .measurementTime(TimeValue.milliseconds(500))
            .verbosity(VerboseMode.SILENT)
            .build();
    var results =
        new Runner(options)
            .run().stream()
                .collect(
                    Collectors.toMap(
                        result -> result.getPrimaryResult().getLabel(), result -> result));
    var lines =
        ORDER.stream()
            .map(name -> line(name, Objects.requireNonNull(results.get(name), name)))
            .collect(Collectors.joining());
    try (var out = new FileOutputStream(FileDescriptor.out)) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String line(String name, RunResult result) {
    var statistics = result.getPrimaryResult().getStatistics();
    var target = TARGETS.get(name);
    return String.format(
        Locale.ROOT,
        "| `%s` | %.3f (%.3f–%.3f) | %s | %s |\n",
        name,
        statistics.getPercentile(50),
        statistics.getMin(),
        statistics.getMax(),
        target == null ? "–" : String.valueOf(target),
        target == null ? "–" : statistics.getPercentile(50) <= target ? "yes" : "no");
  }
}
