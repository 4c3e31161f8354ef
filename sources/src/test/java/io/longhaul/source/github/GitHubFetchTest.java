package io.longhaul.source.github;

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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Oracle: a server on this machine that answers as GitHub's documentation says, and counts.
class GitHubFetchTest {
  private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
  private static final String TOKEN = "made-up-token";
  private static final String COMMENT =
      "{\"id\":%,\"user\":{\"login\":\"#\"},\"body\":\"CANARY\",\"created_at\":\"2026-03-03T09:0%:00Z\"}";

  @TempDir private Path folder;
  private HttpServer server;
  private final List<String> asked = new ArrayList<>();
  private final List<Instant> waits = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final Map<String, String> answers = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final List<Integer> refusals = new ArrayList<>();

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    var repository = base() + "/repos/lab/trainer";
    answers.put("/users/me/events?per_page=100", "[]");
    answers.put("/search/issues author", "{\"total_count\":0,\"items\":[]}");
    answers.put(
        "/search/issues reviewed-by",
        "{\"items\":[{\"number\":9,\"title\":\"CANARY\",\"repository_url\":\""
            + repository
            + "\",\"updated_at\":\"2026-03-03T10:00:00Z\"}]}");
    answers.put("/search/issues commenter", "{\"items\":[]}");
    answers.put("/repos/lab/trainer/pulls/9/reviews?per_page=100", "[]");
    answers.put(
        "/repos/lab/trainer/pulls/9/comments?per_page=100",
        "[" + comment(1, "me") + "," + comment(2, "somebody") + "]");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static String comment(int id, String login) {
    return COMMENT.replace("%", String.valueOf(id)).replace("#", login);
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    var path = uri.toString();
    assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer " + TOKEN);
    asked.add(path);
    var key = path;
    for (var word : List.of("author", "reviewed-by", "commenter")) {
      if (path.startsWith("/search/") && String.valueOf(uri.getQuery()).contains(word + ":")) {
        key = "/search/issues " + word;
      }
    }
    int status = refusals.isEmpty() ? 200 : refusals.removeFirst();
    if (status == 429) {
      exchange.getResponseHeaders().add("X-RateLimit-Remaining", "0");
      exchange
          .getResponseHeaders()
          .add("X-RateLimit-Reset", String.valueOf(NOW.getEpochSecond() + 60));
    }
    if (links.containsKey(key)) {
      exchange.getResponseHeaders().add("Link", "<" + links.get(key) + ">; rel=\"next\"");
    }
    var body = answers.get(key);
    var bytes = (body == null ? "{}" : body).getBytes(UTF_8);
    exchange.sendResponseHeaders(body == null && status == 200 ? 404 : status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private long fetch() throws Exception {
    var api = new GitHubApi(base(), TOKEN, InstantSource.fixed(NOW), waits::add, said::add);
    return new GitHubFetch(api, "me", folder).since(LocalDate.parse("2026-01-01"));
  }

  private List<Evidence> evidence() throws Exception {
    var owner = new Owner(List.of("me"), null, NOW);
    return new FileSource(new GitHub())
        .read(folder.toString(), owner, Progress.SILENT)
        .trace()
        .evidence();
  }

  private String written() throws IOException {
    var text = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  @Test
  void onesOwnRecordsAreWrittenDownWithoutTextAndNobodyElses() throws Exception {
    assertThat(fetch()).isEqualTo(1);
    assertThat(evidence())
        .extracting(Evidence::at)
        .containsExactly(Instant.parse("2026-03-03T09:01:00Z"));
    assertThat(written()).doesNotContain("CANARY").doesNotContain("somebody").doesNotContain(TOKEN);
  }

  @Test
  void allPagesAreAskedFor() throws Exception {
    links.put("/users/me/events?per_page=100", base() + "/page2");
    answers.put(
        "/page2",
        "[{\"id\":\"7\",\"type\":\"PushEvent\",\"actor\":{\"login\":\"me\"},"
            + "\"created_at\":\"2026-03-02T09:00:00Z\"}]");
    assertThat(fetch()).isEqualTo(2);
  }

  @Test
  void whatWasAskedOnceIsNotAskedAgainUntilItChanges() throws Exception {
    fetch();
    asked.clear();
    assertThat(fetch()).isZero();
    assertThat(asked).noneMatch(path -> path.startsWith("/repos/"));
    answers.compute(
        "/search/issues reviewed-by", (_, page) -> String.valueOf(page).replace("T10:", "T11:"));
    assertThat(fetch()).isEqualTo(1);
  }

  @Test
  void itWaitsUntilItMayAskAgain() throws Exception {
    refusals.add(429);
    assertThat(fetch()).isEqualTo(1);
    assertThat(waits).containsExactly(NOW.plusSeconds(61));
    assertThat(said).singleElement().asString().contains("wait until 2026-03-04T12:01:01Z");
  }

  @Test
  void aServerThatStumblesIsAskedAgainAndNotForEver() throws Exception {
    refusals.addAll(List.of(502, 502));
    assertThat(fetch()).isEqualTo(1);
    refusals.addAll(List.of(502, 502, 502, 502));
    assertThatThrownBy(this::fetch).isInstanceOf(SourceException.class).hasMessageContaining("502");
  }

  @Test
  void aTokenThatIsNotAcceptedIsSaid() {
    refusals.add(401);
    assertThatThrownBy(this::fetch)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("does not accept the token")
        .hasMessageNotContaining(TOKEN);
  }

  @Test
  void theTokenGoesToNoOtherHost() {
    links.put("/users/me/events?per_page=100", "http://127.0.0.2:1/page2");
    assertThatThrownBy(this::fetch)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("another host");
    assertThatThrownBy(() ->
            new GitHubApi("http://example.org", TOKEN, InstantSource.fixed(NOW), _ -> {}, _ -> {}))
        .isInstanceOf(SourceException.class);
  }

  @Test
  void anAnswerThatIsCutOffLeavesNoHalfFile() {
    answers.put("/users/me/events?per_page=100", "[{\"id\":\"7\",");
    assertThatThrownBy(this::fetch).isInstanceOf(SourceException.class);
    assertThat(folder).isEmptyDirectory();
  }
}
