package io.longhaul.source.activitywatch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.longhaul.evidence.Evidence;
import io.longhaul.source.FileSource;
import io.longhaul.source.Owner;
import io.longhaul.source.Progress;
import io.longhaul.source.SourceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: a server on this machine that answers as ActivityWatch's own interface does.
class ActivityWatchFetchTest {
  private static final String DESK = "aw-watcher-afk_my desk";
  private static final String EXPORT =
      "{\"buckets\":{\"NAME\":{\"type\":\"afkstatus\",\"hostname\":\"CANARY\",\"events\":["
          + "{\"id\":1,\"timestamp\":\"2026-03-02T09:00:00+00:00\",\"duration\":600.5,"
          + "\"data\":{\"status\":\"not-afk\",\"title\":\"CANARY\"}},"
          + "{\"id\":2,\"timestamp\":\"2026-03-02T09:10:00+00:00\",\"duration\":60,"
          + "\"data\":{\"status\":\"afk\"}}]}}}";

  @TempDir private Path folder;
  private HttpServer server;
  private final List<String> asked = new ArrayList<>();
  private final Map<String, String> answers = new HashMap<>();

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    answers.put(
        "/api/0/buckets/",
        "{\"aw-watcher-window_desk\":{\"type\":\"currentwindow\",\"client\":\"x\"},\""
            + DESK
            + "\":{\"id\":\"x\",\"type\":\"afkstatus\"}}");
    answers.put("/api/0/buckets/aw-watcher-afk_my%20desk/export", EXPORT.replace("NAME", DESK));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getRawPath();
    asked.add(path);
    var body = answers.getOrDefault(path, "").getBytes(UTF_8);
    exchange.sendResponseHeaders(answers.containsKey(path) ? 200 : 404, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private long fetch() throws Exception {
    var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    return new ActivityWatchFetch(new ActivityWatchServer(address), folder).all();
  }

  private List<Evidence> evidence() throws Exception {
    return new FileSource(new ActivityWatch())
        .read(folder.toString(), new Owner(List.of(), null, Instant.MAX), Progress.SILENT)
        .trace()
        .evidence();
  }

  @Test
  void presenceIsFetchedAndNothingElse() throws Exception {
    assertThat(fetch()).isEqualTo(2);
    assertThat(evidence())
        .extracting(piece -> piece.when().duration().toMillis())
        .containsExactly(600_500L);
    assertThat(asked).noneMatch(path -> path.contains("window"));
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        assertThat(Files.readString(file)).doesNotContain("CANARY");
      }
    }
  }

  @Test
  void fetchedTwiceIsTheSame() throws Exception {
    fetch();
    var once = evidence();
    assertThat(fetch()).isEqualTo(2);
    assertThat(evidence()).isEqualTo(once);
  }

  @Test
  void anAnswerThatIsCutOffLeavesTheFileAsItWas() throws Exception {
    fetch();
    var before = evidence();
    answers.replaceAll((_, body) -> body.substring(0, body.length() - 3));
    assertThatThrownBy(this::fetch)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("cannot be read");
    assertThat(evidence()).isEqualTo(before);
  }

  @Test
  void anotherServerIsSaidToBeOne() {
    answers.clear();
    assertThatThrownBy(this::fetch)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("404: is it ActivityWatch?");
    server.stop(0);
    assertThatThrownBy(this::fetch)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("does ActivityWatch run?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "http://example.org:5600",
        "http://localhost.example.org",
        "http://localhost:5600@example.org",
        "http://localhost:5600/../x",
        "localhost:5600",
        ""
      })
  void nothingButThisMachineIsAsked(String address) {
    assertThatThrownBy(() -> new ActivityWatchServer(address))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("this machine");
  }
}
