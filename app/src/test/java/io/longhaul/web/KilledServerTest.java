package io.longhaul.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.cli.RealChores;
import io.longhaul.store.Passphrase;
import io.longhaul.store.Store;
import io.longhaul.store.StoreHome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is killed in the middle of corrections has kept every one that it had confirmed.
/// Oracle: what it answered before it died, and the store as it is found.
class KilledServerTest {
  private static final int KILLS = 4;
  private static final Pattern ADDRESS = Pattern.compile("http://[^ ]+");
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  @TempDir Path folder;

  @Test
  void whatWasConfirmedIsThere() throws Exception {
    var home = StoreHome.in(folder.resolve("home"));
    var clock = InstantSource.fixed(Served.NOW);
    var repository = RealChores.repository(folder.resolve("work"), "Ann");
    try (var store = Store.openOrCreate(home, Passphrase.NONE, clock)) {
      RealChores.in(folder, clock).connect(store, repository.toString());
    }
    var chance = new Random(5);
    int confirmed = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      confirmed += killed(home, chance);
      try (var store = Store.open(home, Passphrase.NONE, clock)) {
        assertThat(store.check()).isEqualTo("ok");
        assertThat(store.isAuditWhole()).isTrue();
        // the last one may have been kept before it could be confirmed
        assertThat(store.corrections().size()).isBetween(confirmed, confirmed + 1);
        confirmed = store.corrections().size();
      }
    }
    assertThat(confirmed).isGreaterThan(KILLS);
  }

  /// How many corrections a server confirmed before it was killed.
  private int killed(StoreHome home, Random chance) throws IOException, InterruptedException {
    var process = start(home);
    try (var out = process.inputReader(StandardCharsets.UTF_8);
        var client = HttpClient.newHttpClient()) {
      var match = ADDRESS.matcher(Objects.requireNonNull(out.readLine()));
      assertThat(match.find()).isTrue();
      var address = URI.create(match.group());
      var cookie =
          client
              .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
              .headers()
              .firstValue("set-cookie")
              .orElseThrow()
              .split(";", 2)[0];
      var week = HttpRequest.newBuilder(address.resolve("/week")).header("Cookie", cookie).build();
      var page = TOKEN.matcher(client.send(week, BodyHandlers.ofString()).body());
      assertThat(page.find()).isTrue();
      var form =
          Map.of("csrf", page.group(1), "what", "was-resting", "from", "12:00", "until", "12:30");
      var post =
          HttpRequest.newBuilder(address.resolve("/day/2026-03-03/correction"))
              .header("Cookie", cookie)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(Served.encoded(form)))
              .build();
      // the first one pays for everything that a process does once, the longer the busier it is
      assertThat(client.send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(303);
      long end = System.nanoTime() + (200 + chance.nextInt(400)) * 1_000_000L;
      var killer =
          Thread.startVirtualThread(() -> {
            while (System.nanoTime() < end) {
              Thread.onSpinWait();
            }
            process.toHandle().destroyForcibly();
          });
      int confirmed = 1 + confirmed(client, post);
      killer.join();
      process.waitFor();
      return confirmed;
    }
  }

  private static int confirmed(HttpClient client, HttpRequest post) throws InterruptedException {
    int confirmed = 0;
    try {
      while (true) {
        assertThat(client.send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(303);
        confirmed++;
      }
    } catch (IOException e) {
      return confirmed;
    }
  }

  private static Process start(StoreHome home) throws IOException {
    var line =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "io.longhaul.cli.Main",
            "serve",
            "--home",
            home.folder().toString());
    return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
