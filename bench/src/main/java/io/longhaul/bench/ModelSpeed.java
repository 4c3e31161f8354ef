package io.longhaul.bench;

import io.longhaul.load.AcuteChronicRatio;
import io.longhaul.load.DailyLoads;
import io.longhaul.load.HillSaturation;
import io.longhaul.load.ImpulseResponse;
import io.longhaul.load.LoadSeries;
import io.longhaul.load.Monotony;
import io.longhaul.load.VariableDoseResponse;
import io.longhaul.recovery.SleepHistory;
import io.longhaul.recovery.SleepReservoir;
import io.longhaul.recovery.ThreeProcess;
import io.longhaul.recovery.TwoProcess;
import io.longhaul.recovery.UnifiedModel;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// Ten years of daily load through every model of load, and a year of sleep through every
/// continuous model, a point each five minutes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ModelSpeed {
  private static final int TEN_YEARS = 3653;
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private final double[] loads = new Random(1).doubles(TEN_YEARS, 0, 14).toArray();
  private final DailyLoads days = DailyLoads.exactly(LocalDate.of(2016, 1, 1), loads);
  private final SleepHistory year = year();

  private static SleepHistory year() {
    var random = new Random(2);
    var start = Instant.parse("2025-01-01T07:00:00Z");
    var sleeps = new ArrayList<Interval>();
    for (int night = 0; night < 365; night++) {
      var midnight = start.plus(Duration.ofHours(24L * night + 17));
      sleeps.add(
          new Interval(
              midnight.minus(Duration.ofMinutes(random.nextInt(60))),
              midnight.plus(Duration.ofMinutes(300 + random.nextInt(120)))));
    }
    var span = new Interval(start, start.plus(Duration.ofDays(365)));
    return new SleepHistory(span, ZoneOffset.UTC, sleeps);
  }

  @Benchmark
  public void everyLoadModel(Blackhole sink) {
    sink.consume(loadSeries());
    sink.consume(monotony());
    sink.consume(acuteChronicRatio());
    sink.consume(impulseResponse());
    sink.consume(variableDoseResponse());
    sink.consume(hillSaturation());
  }

  @Benchmark
  public Object loadSeries() {
    return LoadSeries.of(days, LoadSeries.Parameters.USUAL);
  }

  @Benchmark
  public Object monotony() {
    return Monotony.trailing(loads);
  }

  @Benchmark
  public Object acuteChronicRatio() {
    return AcuteChronicRatio.of(loads);
  }

  @Benchmark
  public Object impulseResponse() {
    return ImpulseResponse.of(
        loads, ImpulseResponse.Parameters.TEXTBOOK, ImpulseResponse.Timing.SAME_DAY);
  }

  @Benchmark
  public Object variableDoseResponse() {
    return VariableDoseResponse.of(
        loads, VariableDoseResponse.State.NONE, VariableDoseResponse.Parameters.MEAN);
  }

  @Benchmark
  public double hillSaturation() {
    double sum = 0;
    for (double load : loads) {
      sum += HillSaturation.TEXTBOOK.of(load);
    }
    return sum;
  }

  @Benchmark
  public void everyContinuousModel(Blackhole sink) {
    sink.consume(twoProcess());
    sink.consume(threeProcess());
    sink.consume(unifiedModel());
    sink.consume(sleepReservoir());
  }

  @Benchmark
  public Object twoProcess() {
    return TwoProcess.of(year, FIVE_MINUTES, TwoProcess.Parameters.PUBLISHED);
  }

  @Benchmark
  public Object threeProcess() {
    return ThreeProcess.of(year, FIVE_MINUTES, ThreeProcess.Parameters.PUBLISHED);
  }

  @Benchmark
  public Object unifiedModel() {
    return UnifiedModel.of(year, FIVE_MINUTES, UnifiedModel.Parameters.PUBLISHED);
  }

  @Benchmark
  public Object sleepReservoir() {
    return SleepReservoir.of(year, FIVE_MINUTES, SleepReservoir.Parameters.PUBLISHED);
  }
}
