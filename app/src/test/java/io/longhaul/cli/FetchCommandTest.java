package io.longhaul.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fetching on the command line. Oracle: a server on this machine that notes what it is asked.
class FetchCommandTest {
  private static final String TOKEN = "made-up-token";

  @TempDir private Path folder;
  private HttpServer server;
  private final List<String> tokens = new ArrayList<>();

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    var path = exchange.getRequestURI().getPath();
    var body =
        switch (path) {
          case "/users/me/events" ->
              "[{\"id\":\"7\",\"type\":\"PushEvent\",\"actor\":{\"login\":\"me\"},"
                  + "\"repo\":{\"name\":\"lab/trainer\"},\"payload\":{\"push_id\":1},"
                  + "\"created_at\":\"2026-04-02T09:00:00Z\"}]";
          case "/search/issues" -> "{\"total_count\":0,\"items\":[]}";
          case "/api/0/buckets/" -> "{\"afk\":{\"type\":\"afkstatus\"}}";
          default ->
              "{\"buckets\":{\"afk\":{\"type\":\"afkstatus\",\"events\":[{\"timestamp\":"
                  + "\"2026-04-02T09:00:00+00:00\",\"duration\":600,\"data\":{\"status\":\"not-afk\"}}]}}}";
        };
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Call fetch(String input, String... words) {
    var arguments = new ArrayList<>(List.of("fetch"));
    arguments.addAll(List.of(words));
    arguments.addAll(List.of("--api", "http://127.0.0.1:" + server.getAddress().getPort()));
    return Call.at(Call.NOW, folder, input, arguments.toArray(String[]::new));
  }

  @Test
  void whatGitHubSawIsConnectedByTheCommandThatIsPrinted() {
    var fetched = fetch(TOKEN + "\n", "github", "me", "hub", "--token-from", "-");
    assertThat(fetched.err()).isEmpty();
    assertThat(fetched.exit()).isZero();
    assertThat(fetched.out()).startsWith("1 new records in ").contains("longhaul add github hub");
    assertThat(tokens).isNotEmpty().allMatch(("Bearer " + TOKEN)::equals);
    assertThat(evidence("github", "hub", "--me", "me")).contains("2026-04-02T09:00Z");
  }

  @Test
  void theTokenMayStandInAFile() throws Exception {
    Files.writeString(folder.resolve("token"), TOKEN + "\nsecond line\n");
    assertThat(fetch("", "github", "me", "hub", "--token-from", "token").exit()).isZero();
    assertThat(tokens).isNotEmpty().allMatch(("Bearer " + TOKEN)::equals);
  }

  @Test
  void whatActivityWatchSawIsConnectedByTheCommandThatIsPrinted() {
    var fetched = fetch("", "activitywatch", "watch");
    assertThat(fetched.err()).isEmpty();
    assertThat(fetched.exit()).isZero();
    assertThat(fetched.out())
        .startsWith("1 events in ")
        .contains("longhaul add activitywatch watch");
    assertThat(tokens).containsOnly("null");
    assertThat(evidence("activitywatch", "watch")).contains("2026-04-02T09:10Z");
  }

  private String evidence(String source, String place, String... more) {
    var arguments = new ArrayList<>(List.of("evidence", source, place));
    arguments.addAll(List.of(more));
    return Call.in(folder, arguments.toArray(String[]::new)).out();
  }

  @Test
  void mistakesAreSaidBeforeAnythingIsAsked() {
    assertThat(fetch("", "github", "me", "hub", "--token-from", "nowhere").err())
        .contains("--token-from nowhere cannot be read");
    assertThat(fetch("\n", "github", "me", "hub", "--token-from", "-").err()).contains("token");
    assertThat(fetch(TOKEN, "github", "../me", "hub", "--token-from", "-").err())
        .contains("a login on GitHub");
    assertThat(fetch(TOKEN, "github", "me", "hub", "--token-from", "-", "--since", "May").err())
        .contains("--since takes a day");
    assertThat(Call.in(folder, "fetch").err()).contains("activitywatch, github");
    assertThat(Call.in(folder, "fetch", "activitywatch", "x", "--api", "http://example.org").err())
        .contains("this machine");
    assertThat(tokens).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }
}
