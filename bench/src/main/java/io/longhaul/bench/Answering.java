package io.longhaul.bench;

import com.sun.management.OperatingSystemMXBean;
import io.longhaul.evidence.Trace;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.time.Window;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// From the whole trace of one simulated person to the answer, in one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Answering {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /// Who is asked about: scenario, acts a working day, weeks.
  @Param({"9-17 10 8", "996 30 52", "9-18 30 520"})
  public String person = "";

  private Asked asked = new Asked(Window.ALL, Instant.EPOCH, null);
  private Trace trace = Trace.EMPTY;

  /// How many pieces of evidence went in, and the processor time of all threads meanwhile: also of
  /// those that collect garbage and compile. The clock would count what else the machine does.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Spent {
    public long pieces;
    public long processorNanos;
  }

  @Setup
  public void draw() {
    trace = trace(person);
    var last = trace.evidence().getLast().at();
    asked = new Asked(Window.ALL, last.plusSeconds(1), null);
  }

  /// The evidence of a person who ends on the same day, whatever the length.
  static Trace trace(String person) {
    var words = person.split(" ", -1);
    int weeks = Integer.parseInt(words[2]);
    var from = LocalDate.ofInstant(Instant.parse("2026-01-05T00:00:00Z"), ZoneOffset.UTC);
    return Simulated.of(
            Scenarios.named(words[0]).orElseThrow(),
            new Sample(from.minusWeeks(weeks), weeks, Integer.parseInt(words[1]), 10_001))
        .trace();
  }

  @Benchmark
  public Answer answer(Spent spent) {
    long before = PROCESS.getProcessCpuTime();
    var answer = Answer.to(asked, trace);
    spent.processorNanos += PROCESS.getProcessCpuTime() - before;
    spent.pieces += trace.evidence().size();
    return answer;
  }
}
