package io.longhaul.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.longhaul.cli.RealChores;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Rejected;
import io.longhaul.evidence.Strength;
import io.longhaul.evidence.Trace;
import io.longhaul.store.KeptPlan;
import io.longhaul.store.KeptTime;
import io.longhaul.store.Passphrase;
import io.longhaul.store.Store;
import io.longhaul.store.StoreHome;
import io.longhaul.store.Taken;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each attack is refused and said on the terminal. Oracle: the answers of the server to requests
/// written byte by byte.
class SecurityTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir static Path folder;
  private static Served served;

  @BeforeAll
  static void start() throws Exception {
    served = Served.demo(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  @BeforeEach
  void quiet() {
    // only so many refusals are said in a minute
    served.clock.pass(Duration.ofMinutes(2));
    served.said.clear();
  }

  /// Refused with that status, said on the terminal, and nothing of the person told.
  private static void assertRefused(int status, Served.Answered answer) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body())
        .doesNotContain("Exception", "io.longhaul", served.home.folder().toString(), "csrf");
    assertThat(served.said)
        .anyMatch(line -> line.startsWith("refused ") && line.contains("" + status));
  }

  private static Map<String, String> headers(String... more) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Host", served.host());
    headers.put("Cookie", served.cookie());
    for (int i = 0; i < more.length; i += 2) {
      headers.put(more[i], more[i + 1]);
    }
    return headers;
  }

  @Test
  void aNameThatWasBoundToThisMachineOpensNothing() throws IOException {
    for (var host :
        List.of(
            "evil.example", "evil.example:" + served.server.port(), "127.0.0.1", "127.0.0.1:1")) {
      served.said.clear();
      assertRefused(421, served.send("GET", "/week", headers("Host", host), ""));
    }
  }

  @Test
  void twoHostsAreNone() throws IOException {
    var answer =
        served.raw(
            "GET /week HTTP/1.1\r\nHost: "
                + served.host()
                + "\r\nHost: evil.example\r\nCookie: "
                + served.cookie()
                + "\r\nConnection: close\r\n\r\n");
    assertThat(answer.status()).isIn(400, 421);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void pagesOfOtherSitesAndPortsSendNothing() throws IOException {
    var form = Served.encoded(Map.of("csrf", served.token(), "numbers", "hidden"));
    for (var origin :
        List.of("http://evil.example", "null", "http://127.0.0.1:1", "https://" + served.host())) {
      served.said.clear();
      assertRefused(
          403,
          served.send("POST", "/numbers", headers("Origin", origin, "Content-Type", FORM), form));
    }
    for (var site : List.of("cross-site", "same-site")) {
      served.said.clear();
      assertRefused(403, served.send("GET", "/week", headers("Sec-Fetch-Site", site), ""));
    }
  }

  @Test
  void withoutACookieNothingIsShown() throws IOException {
    assertClosed(
        List.of(
            "/",
            "/week",
            "/sources",
            "/state",
            "/week/week.csv",
            "/week/week.svg",
            "/plan",
            "/plan/tried",
            "/plan/find",
            "/plan/find/found",
            "/plan/taper",
            "/plan/balance.csv"));
  }

  @Test
  void withoutACookieNothingOfGoalsEventsTheBriefAndThePlanIsShown() throws IOException {
    assertClosed(
        List.of(
            "/plan/goals",
            "/plan/goals/goals.csv",
            "/plan/kept",
            "/plan/kept/plan.ics",
            "/events",
            "/events/effect-2026-03-09.csv",
            "/brief",
            "/brief/brief.md",
            "/brief/brief.html"));
  }

  private static void assertClosed(List<String> pages) throws IOException {
    for (var page : pages) {
      served.said.clear();
      assertRefused(403, served.send("GET", page, Map.of("Host", served.host()), ""));
      assertRefused(
          403,
          served.send(
              "GET",
              page,
              Map.of("Host", served.host(), "Cookie", Gate.cookie(served.server.port()) + "=guess"),
              ""));
    }
  }

  @Test
  void theAddressOpensOnceAndNeverWithoutItsToken() throws IOException {
    var address = served.server.address();
    var path = address.substring(address.indexOf("/enter"));
    var first = served.send("GET", path, Map.of("Host", served.host()), "");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("set-cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/");
    assertRefused(403, served.send("GET", path, Map.of("Host", served.host()), ""));
    assertRefused(403, served.send("GET", "/enter", Map.of("Host", served.host()), ""));
    assertRefused(403, served.send("GET", "/enter?token=a", Map.of("Host", served.host()), ""));
  }

  /// The one address that needs no cookie gives one file, to who knows it, and nothing else.
  @Test
  void theSubscriptionGivesThePlanToWhoKnowsItsAddress(@TempDir Path other) throws Exception {
    assertRefused(
        403, served.send("GET", "/subscription/a.ics", Map.of("Host", served.host()), ""));
    try (var store =
        Store.openOrCreate(
            StoreHome.in(other.resolve("home")),
            Passphrase.NONE,
            InstantSource.fixed(Served.NOW))) {
      var start = Served.NOW;
      store.keep(
          new KeptPlan(
              "3f2a9c01",
              "Europe/Berlin",
              "",
              List.of(
                  new KeptTime(
                      "rest",
                      LocalDate.parse("2026-04-06"),
                      1,
                      "",
                      start,
                      start.plusSeconds(50_000),
                      0,
                      start,
                      false))));
      var secret = store.plan().orElseThrow().address();
      try (var mine = Served.in(other)) {
        var bare = Map.of("Host", mine.host());
        var path = "/subscription/" + secret + ".ics";
        var answer = mine.send("GET", path, bare, "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).startsWith("text/calendar");
        assertThat(answer.body()).startsWith("BEGIN:VCALENDAR").contains("SUMMARY:Rest");
        for (var wrong :
            List.of(
                "/subscription/" + secret,
                "/subscription/" + secret + ".ics.ics",
                "/subscription/" + secret.substring(1) + ".ics",
                "/subscription/.ics",
                "/subscription/../week",
                "/subscription/..%2fweek",
                "/subscription/%2e%2e/week",
                "/subscription/..;/week",
                "/subscription//week",
                "/subscription/" + secret + ".ics/../../week",
                "/subscription/" + secret + ".ics/week")) {
          var refused = mine.send("GET", wrong, bare, "");
          assertThat(refused.status()).as(wrong).isIn(400, 403, 404);
          assertThat(refused.body()).as(wrong).doesNotContain("VCALENDAR", "csrf", secret);
        }
        assertThat(mine.send("POST", path, bare, "").status()).isIn(404, 405);
        assertThat(mine.send("GET", "/week", Map.of("Host", mine.host()), "").status())
            .isEqualTo(403);
        assertThat(mine.send("GET", path, Map.of("Host", "evil.example"), "").status())
            .isEqualTo(421);
        assertThat(
                mine.send(
                        "GET",
                        path,
                        Map.of("Host", mine.host(), "Sec-Fetch-Site", "cross-site"),
                        "")
                    .status())
            .isEqualTo(403);
        store.renewPlanAddress();
        assertThat(mine.send("GET", path, bare, "").status()).isEqualTo(403);
      }
    }
  }

  @Test
  void aFormOfNobodyChangesNothing() throws IOException {
    for (var token : List.of("", "csrf=wrong&", "csrf=" + "A".repeat(43) + "&")) {
      served.said.clear();
      assertRefused(
          403,
          served.send(
              "POST",
              "/delete-all",
              headers("Content-Type", FORM),
              token + "sure=delete+everything"));
    }
    assertThat(served.get("/week").status()).isEqualTo(200);
  }

  @Test
  void noPathLeadsOutOfTheProgram() throws IOException {
    for (var path :
        List.of(
            "/assets/../../../etc/passwd",
            "/assets/..%2f..%2fetc%2fpasswd",
            "/assets/%2e%2e/%2e%2e/etc/passwd",
            "/assets/..%5c..%5cetc",
            "/assets/frame.css%00.js",
            "/assets/..;/week",
            "//etc/passwd",
            "/week/../../etc/passwd",
            "/week/%2e%2e%2fsecret.svg")) {
      var answer = served.get(path);
      assertThat(answer.status()).as(path).isIn(400, 404);
      assertThat(answer.body()).as(path).doesNotContain("root:", "Exception", "io.longhaul");
    }
  }

  @Test
  void largeAndMalformedBodiesAreRefused() throws IOException {
    var large = "csrf=" + served.token() + "&folder=" + "a".repeat(Form.MOST_BYTES);
    assertRefused(413, served.send("POST", "/connect", headers("Content-Type", FORM), large));
    assertRefused(
        415, served.send("POST", "/numbers", headers("Content-Type", "application/json"), "{}"));
    assertRefused(400, served.send("POST", "/numbers", headers("Content-Type", FORM), "a=%zz"));
    assertRefused(400, served.send("POST", "/numbers", headers("Content-Type", FORM), "a=1&a=2"));
    assertRefused(
        400,
        served.send("POST", "/numbers", headers("Content-Type", FORM), "a&".repeat(100) + "b"));
    var endless =
        served.raw(
            "POST /numbers HTTP/1.1\r\nHost: "
                + served.host()
                + "\r\nCookie: "
                + served.cookie()
                + "\r\nContent-Type: "
                + FORM
                + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                + ("1000\r\n" + "a".repeat(4096) + "\r\n").repeat(64));
    assertThat(endless.status()).isIn(0, 400, 413);
  }

  @Test
  void noHeaderCanBePutIn() throws IOException {
    for (var path :
        List.of(
            "/week?note=kept%0d%0aSet-Cookie:%20a=b",
            "/day/2026-03-03%0d%0aX-Evil:%201", "/week?range=%0d%0aX-Evil:%201")) {
      var answer = served.get(path);
      assertThat(answer.headers()).as(path).doesNotContainKeys("x-evil", "set-cookie");
    }
    assertThat(
            served
                .raw("GET /week HTTP/1.1\r\nHost: " + served.host() + "\r\nCookie: a\rb\r\n\r\n")
                .status())
        .isIn(400, 403);
  }

  @Test
  void whatIsRefusedCannotWriteToTheTerminal() throws IOException {
    served.get("/%1b%5b31mred");
    served.get("/a%0alonghaul:%20all%20is%20well");
    assertThat(served.said).noneMatch(line -> line.chars().anyMatch(c -> c < ' '));
  }

  @Test
  void everyAnswerForbidsScriptsOfOthersAndIsNotKept() throws IOException {
    for (var path : List.of("/week", "/sources", "/nothing", "/assets/frame.css")) {
      var headers = served.get(path).headers();
      assertThat(headers.get("content-security-policy"))
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe", "http", "*");
      assertThat(headers)
          .containsEntry("cache-control", "no-store")
          .containsEntry("x-content-type-options", "nosniff")
          .doesNotContainKeys("server", "access-control-allow-origin", "x-powered-by");
    }
    var other = served.send("OPTIONS", "/week", headers("Origin", "http://evil.example"), "");
    assertThat(other.status()).isEqualTo(405);
    assertThat(other.headers()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void theOtherAddressesOfThisMachineDoNotAnswer() throws IOException {
    for (var network : NetworkInterface.networkInterfaces().toList()) {
      for (var address : network.inetAddresses().toList()) {
        if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
          try (var socket = new Socket()) {
            var place = new InetSocketAddress(address, served.server.port());
            assertThat(catchThrowable(() -> socket.connect(place, 500)))
                .as(address.toString())
                .isInstanceOf(IOException.class);
          }
        }
      }
    }
  }

  @Test
  void anotherUsersSocketIsKnownByTheTableOfSockets() {
    var table =
        """
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
           0: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000  1000        0 1 1
           1: 0100007F:C350 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1001        0 2 1
        """;
    assertThat(Peers.user(table, 50_000, 8080)).hasValue(1001);
    assertThat(Peers.user(table, 50_001, 8080)).isEmpty();
  }

  @Test
  void textOfARepositoryIsTextOnEveryPage(@TempDir Path other) throws Exception {
    var evil = "<script>alert(1)</script>";
    var repository =
        RealChores.repository(
            other.resolve("<img src=x onerror=alert(1)>"), "Ann \" onload='alert(1)' &lt;b");
    try (var mine = Served.in(other)) {
      assertThat(mine.post("/connect", Map.of("folder", repository.toString())).status())
          .isEqualTo(303);
      try (var store = Store.open(mine.home, Passphrase.NONE, InstantSource.fixed(Served.NOW))) {
        var at = Interval.at(Served.NOW.minusSeconds(3600));
        var told = new Offset.Told(ZoneOffset.ofHours(2));
        var act = new Evidence(at, told, Kind.INSTANT, Strength.STRONG, evil, null);
        var meeting =
            new Evidence(
                new Interval(at.start().minusSeconds(3600), at.start()),
                told,
                Kind.INTERVAL,
                Strength.STRONG,
                "\" onload=\"alert(1)" + evil,
                null);
        var trace = Trace.of(List.of(act, meeting), List.of(new Rejected(evil, evil)));
        store.take(
            store.connect("lines", other + "/" + evil + ".jsonl"),
            new Taken("s", evil, "", trace, List.of()));
      }
      var days = List.of("/day/2026-04-06", "/day/2026-04-03");
      for (var page : Pages.navigation()) {
        assertHarmless(mine.get("/" + page.name() + "?range=all"));
      }
      for (var day : days) {
        assertHarmless(mine.get(day));
      }
      assertThat(mine.get("/sources").body()).contains("&lt;script&gt;alert(1)");
    }
  }

  private static void assertHarmless(Served.Answered answer) {
    assertThat(answer.body())
        .doesNotContain("<script>alert", "<img src=x")
        // quotes in text are text; inside a tag they would end a value
        .doesNotContainPattern("<[^<>]*\" onload=\"");
    assertThat(Objects.requireNonNull(answer.headers().get("content-security-policy")))
        .contains("script-src 'self'");
  }

  @Test
  void aStoreThatIsLockedOrGoneIsSaidSo(@TempDir Path other) throws Exception {
    try (var mine = Served.demo(other)) {
      assertThat(mine.post("/delete-all", Map.of("sure", "delete everything")).status())
          .isEqualTo(303);
      assertThat(mine.get("/").body()).contains("A look first");
      assertThat(mine.get("/week").status()).isEqualTo(303);
      assertThat(StoreHome.in(mine.home.folder()).exists()).isFalse();
    }
  }
}
