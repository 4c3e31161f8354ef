package io.longhaul.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.store.KeptPlan;
import io.longhaul.store.KeptTime;
import io.longhaul.store.MarkedEvent;
import io.longhaul.store.Passphrase;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import io.longhaul.store.StoreHome;
import io.longhaul.store.Taken;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is sent, the server answers calmly. Oracle: no status from 500 on, nothing of the
/// program's inside in any answer, nothing of the person's without a session, no growth.
class FuzzTest {
  private static final int REQUESTS = 10_000;
  private static final int TABS = 2;
  private static final long MOST_GROWTH_BYTES = 24L << 20;

  private static final List<String> PATHS =
      List.of(
          "/",
          "/enter",
          "/state",
          "/week",
          "/load",
          "/calendar",
          "/rhythm",
          "/verdicts",
          "/plan",
          "/plan/tried",
          "/plan/balance.svg",
          "/plan/find",
          "/plan/find/found",
          "/plan/find/stop",
          "/plan/find/keep",
          "/plan/find/days.csv",
          "/plan/taper",
          "/plan/taper/taper.svg",
          "/plan/goals",
          "/plan/goals/goals.svg",
          "/plan/goals/add",
          "/plan/goals/1/remove",
          "/plan/goals/x/remove",
          "/plan/kept",
          "/plan/kept/plan.ics",
          "/plan/kept/renew",
          "/events",
          "/events/effect-2026-03-03.csv",
          "/events/mark",
          "/events/remove",
          "/brief",
          "/brief/brief.md",
          "/brief/brief.html",
          "/sources",
          "/day/2026-03-03",
          "/day/x",
          "/day/9999999-01-01",
          "/week/week.svg",
          "/week/week.csv",
          "/load/x.svg",
          "/day/2026-03-03/x.csv",
          "/assets/frame.css",
          "/assets/x",
          "/connect",
          "/demo",
          "/demo/end",
          "/check-in",
          "/numbers",
          "/day/2026-03-03/correction",
          "/day/-999999999-01-01/correction",
          "/correction/1/undo",
          "/correction/99999999999999999999/undo",
          "/remove",
          "/delete",
          "/delete-all",
          "/sync",
          "/export");
  private static final List<String> FIELDS =
      List.of(
          "day",
          "item",
          "value",
          "what",
          "from",
          "until",
          "ref",
          "zone",
          "sure",
          "folder",
          "numbers",
          "source",
          "place",
          "token",
          "range",
          "note",
          "t1",
          "t2",
          "named-t3",
          "date",
          "days",
          "reduction",
          "hours",
          "date-1",
          "hours-1",
          "weeks",
          "guard",
          "most-week",
          "seed",
          "goal",
          "example",
          "removed",
          "name",
          "on",
          "picked",
          "past",
          "lines",
          "ask",
          "alternative-1");
  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "10",
          "11",
          "-1",
          "skip",
          "feel",
          "effort",
          "2026-03-03",
          "2026-13-03",
          "-999999999-01-01",
          "+999999999-12-31",
          "09:00",
          "25:00",
          "2026-03-03T09:00",
          "2026-03-03T09:00:00+01:00",
          "not-me",
          "was-resting",
          "was-working",
          "wrong-zone",
          "Europe/Berlin",
          "Mars/Base",
          "/nowhere",
          "~",
          "\0",
          "%00",
          "<script>",
          "'; DROP TABLE",
          "all",
          "4w",
          "kept",
          "🜁",
          "996",
          "10-19 Mon-Fri from Monday",
          "9-18 Mon-Fri from +999999999-12-31 for 999 weeks, then free",
          "965 for 999 weeks, then 996",
          "@/etc/hosts",
          "2",
          "40",
          "NaN",
          "a free day a week",
          "stop by 20:00",
          "2026-03-03 scooped",
          "hours-00000000.rest-ffffffff",
          "1e9",
          "a".repeat(3000));
  private static final List<String> METHODS =
      List.of("GET", "GET", "GET", "POST", "POST", "POST", "HEAD", "PUT", "DELETE", "TRACE", "X");

  @TempDir Path folder;

  @Test
  void tenThousandRandomRequestsDoNoHarm() throws Exception {
    try (var served = Served.in(folder)) {
      begin(served.home);
      var token = served.token();
      send(served, token, 500, 0);
      long before = used();
      send(served, token, REQUESTS, 1);
      assertThat(used() - before).isLessThan(MOST_GROWTH_BYTES);
      assertThat(served.said).noneMatch(line -> line.contains("fault of the program"));
      assertThat(served.said).hasSizeLessThan(40);
    }
  }

  /// Two at once, as two tabs would.
  private static void send(Served served, String token, int requests, int round) throws Exception {
    try (var tabs = Executors.newFixedThreadPool(TABS)) {
      var sent = new ArrayList<Future<?>>();
      for (int tab = 0; tab < TABS; tab++) {
        var chance = new Random(20260406 + TABS * round + tab);
        sent.add(
            tabs.submit(() -> {
              for (int i = 0; i < requests / TABS; i++) {
                one(served, token, chance);
              }
              return null;
            }));
      }
      for (var tab : sent) {
        tab.get();
      }
    }
  }

  /// A few weeks of somebody: what is asked is many things, not much of one.
  private static void begin(StoreHome home) throws StoreException {
    var clock = InstantSource.fixed(Served.NOW);
    var sample = new Sample(LocalDate.parse("2026-03-02"), 5, 3, 1);
    var trace = Simulated.of(Scenarios.named("9-17").orElseThrow(), sample).trace();
    try (var store = Store.openOrCreate(home, Passphrase.NONE, clock)) {
      store.take(store.connect("lines", "weeks"), new Taken("s", "", "", trace, List.of()));
      var day = LocalDate.parse("2026-03-03");
      store.addGoal("a free day a week", day);
      store.mark(new MarkedEvent(day, "scooped"));
      var from = Instant.parse("2026-03-03T18:00:00Z");
      var until = Instant.parse("2026-03-04T07:00:00Z");
      var rest = new KeptTime("rest", day, 1, "", from, until, 0, from, false);
      store.keep(new KeptPlan("3f2a9c01", "Europe/Berlin", "", List.of(rest)));
    }
  }

  private static void one(Served served, String token, Random chance) throws IOException {
    boolean entered = chance.nextInt(4) > 0;
    var request = request(served, token, entered, chance);
    var answer = served.raw(request);
    var text = new String(request, StandardCharsets.ISO_8859_1);
    assertThat(answer.status()).as(text).matches(FuzzTest::isCalm);
    assertThat(answer.body()).as(text).doesNotContain("Exception", "\tat ", "io.longhaul.");
    if (!entered) {
      assertThat(answer.body()).as(text).doesNotContain("csrf", "How long can you go on");
    }
  }

  /// A garbled first line asks for another protocol: then the server says so.
  private static boolean isCalm(int status) {
    return status < 500 || status == 501 || status == 505;
  }

  private static byte[] request(Served served, String token, boolean entered, Random chance) {
    var method = one(METHODS, chance);
    var path = one(PATHS, chance);
    var fields = fields(chance) + (chance.nextInt(3) > 0 ? "&csrf=" + token : "");
    var text = new StringBuilder(method + " " + path);
    if (chance.nextInt(3) == 0) {
      text.append('?').append(fields(chance));
    }
    text.append(" HTTP/1.1\r\nHost: ").append(served.host()).append("\r\n");
    if (entered) {
      text.append("Cookie: ").append(served.cookie()).append("\r\n");
    }
    if (chance.nextInt(5) == 0) {
      text.append("Origin: ")
          .append(one(List.of("null", "http://x", "http://" + served.host()), chance));
      text.append("\r\n");
    }
    text.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ");
    text.append(method.equals("POST") ? fields.length() : 0);
    text.append("\r\nConnection: close\r\n\r\n");
    var bytes = (text + (method.equals("POST") ? fields : "")).getBytes(StandardCharsets.UTF_8);
    if (chance.nextInt(10) == 0) {
      bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
    }
    return bytes;
  }

  private static String fields(Random chance) {
    var text = new StringBuilder();
    for (int i = chance.nextInt(6); i > 0; i--) {
      text.append(text.isEmpty() ? "" : "&").append(one(FIELDS, chance)).append('=');
      var value = one(VALUES, chance);
      text.append(chance.nextInt(8) == 0 ? "%" : "")
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
    return text.toString();
  }

  private static <T> T one(List<T> all, Random chance) {
    return all.get(chance.nextInt(all.size()));
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
