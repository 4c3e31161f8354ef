package io.longhaul.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.store.Passphrase;
import io.longhaul.store.Store;
import io.longhaul.store.Taken;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two years of somebody's traces, every page. Oracle: the clock, and the budget of 200 ms and 300
/// KiB a page. What it measures is written to `target/web-speed.md`.
class SpeedTest {
  private static final int ROUNDS = 7;
  private static final long MOST_MILLIS = 200;
  private static final int MOST_BYTES = 300 * 1024;

  /// A browser that is told an address comes up after that long, if not longer.
  private static final long BROWSER_MILLIS = 1_500;

  private static final String FOUR = "/plan?t1=955&t2=996&t3=997&t4=002";

  @TempDir Path folder;

  @Test
  void everyPageOfTwoYearsComesAtOnce() throws Exception {
    var clock = InstantSource.fixed(Served.NOW);
    var sample = new Sample(LocalDate.parse("2024-04-08"), 104, 12, 3);
    var trace = Simulated.of(Scenarios.named("crunch").orElseThrow(), sample).trace();
    try (var served = Served.in(folder)) {
      try (var store = Store.openOrCreate(served.home, Passphrase.NONE, clock)) {
        store.take(store.connect("lines", "two years"), new Taken("s", "", "", trace, List.of()));
      }
      var table = new StringBuilder("| page | best of 7, ms | KiB |\n|---|---|---|\n");
      served.server.prepare();
      Thread.sleep(BROWSER_MILLIS);
      once(served, "/week", "the very first page", table);
      once(served, FOUR, "four timetables, the first time", table);
      for (var page : Pages.navigation()) {
        line(served, "/" + page.name(), table);
        line(served, "/" + page.name() + "?range=all", table);
      }
      line(served, "/day/2026-04-01", table);
      line(served, FOUR, table);
      line(served, "/plan/tried?t1=955&t2=996&t3=997&t4=002", table);
      line(served, "/plan/find", table);
      line(served, "/plan/taper?date=2026-05-01", table);
      own(served, table);
      served.post(
          "/day/2026-04-01/correction",
          Map.of("what", "was-resting", "from", "04:00", "until", "12:00"));
      once(served, "/day/2026-04-01", "the page after a correction", table);
      once(served, "/week", "the first page after that", table);
      once(served, FOUR, "four timetables after a correction", table);
      Files.writeString(Path.of("target", "web-speed.md"), table);
    }
  }

  /// With three goals and two events.
  private static void own(Served served, StringBuilder table) throws Exception {
    for (var goal : List.of("a free day a week", "stop by 20:00", "11 h between days")) {
      served.post("/plan/goals/add", Map.of("goal", goal));
    }
    for (var date : List.of("2025-10-06", "2026-02-02")) {
      served.post("/events/mark", Map.of("name", "scooped", "date", date));
    }
    line(served, "/plan/goals?weeks=13", table);
    once(served, "/events", "two events, the first time", table);
    line(served, "/events", table);
    line(served, "/brief", table);
    line(served, "/plan/kept", table);
  }

  /// What is found out once is measured and held against nothing.
  private static void once(Served served, String path, String what, StringBuilder table)
      throws Exception {
    long from = System.nanoTime();
    assertThat(served.get(path).status()).isEqualTo(200);
    long millis = (System.nanoTime() - from) / 1_000_000;
    table.append(String.format(Locale.ROOT, "| `%s`, %s | once %d | |\n", path, what, millis));
  }

  private static void line(Served served, String path, StringBuilder table) throws Exception {
    double best = Double.MAX_VALUE;
    int bytes = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long from = System.nanoTime();
      var answer = served.get(path);
      best = Math.min(best, (System.nanoTime() - from) / 1e6);
      assertThat(answer.status()).isEqualTo(200);
      bytes = answer.body().getBytes(StandardCharsets.UTF_8).length;
    }
    table.append(String.format(Locale.ROOT, "| `%s` | %.0f | %d |\n", path, best, bytes / 1024));
    assertThat(best).as(path).isLessThan(MOST_MILLIS);
    assertThat(bytes).as(path).isLessThan(MOST_BYTES);
  }
}
