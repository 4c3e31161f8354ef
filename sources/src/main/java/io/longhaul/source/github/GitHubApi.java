package io.longhaul.source.github;

import io.longhaul.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// GitHub's interface: the one class of the house that opens a network, and only when the person
/// asks for it by name. It asks and never sends anything but the question and the token, and the
/// token only to the host that the person named: it follows no redirection and no link to
/// elsewhere.
public final class GitHubApi {
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>;[^,]*rel=\"next\"");
  private static final Pattern HERE =
      Pattern.compile(
          "https://[^/]+(?:/.*)?|http://(?:localhost|127\\.0\\.0\\.1)(?::\\d+)?(?:/.*)?");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LONGEST_WAIT = Duration.ofHours(2);
  private static final int ATTEMPTS = 4;

  private final String base;
  private final String token;
  private final InstantSource clock;
  private final Pause pause;
  private final Consumer<String> says;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  /// Waits.
  @FunctionalInterface
  public interface Pause {
    /// Returns at a moment, or a little after it.
    void until(Instant moment) throws InterruptedException;
  }

  /// Is given the body of each page.
  @FunctionalInterface
  interface Page {
    void take(InputStream body) throws IOException, SourceException;
  }

  /// An interface at an address.
  ///
  /// @param base such as `https://api.github.com`
  /// @param says is told what the person should know while waiting
  public GitHubApi(
      String base, String token, InstantSource clock, Pause pause, Consumer<String> says)
      throws SourceException {
    if (!HERE.matcher(base).matches()) {
      throw new SourceException(base + " is no address of an interface: https://…");
    }
    if (token.isBlank() || !token.matches("[\\x21-\\x7e]+")) {
      throw new SourceException("the token is empty, or no token: gh auth token prints yours");
    }
    this.base = base.replaceAll("/+$", "");
    this.token = token;
    this.clock = clock;
    this.pause = pause;
    this.says = says;
  }

  /// The moment.
  Instant now() {
    return clock.instant();
  }

  /// Tells the person something.
  void say(String words) {
    says.accept(words);
  }

  /// The path of a search.
  static String search(String query) {
    return "/search/issues?per_page=100&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  /// Asks for all pages of a path.
  ///
  /// @return whether there is such a thing
  boolean pages(String path, Page page) throws IOException, SourceException {
    var address = base + path;
    while (!address.isEmpty()) {
      var answer = answer(address);
      try (var body = answer.body()) {
        if (answer.statusCode() == 404 || answer.statusCode() == 410) {
          return false;
        }
        page.take(body);
      }
      address = next(answer);
    }
    return true;
  }

  private String next(HttpResponse<InputStream> answer) throws SourceException {
    var link = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
    if (!link.find()) {
      return "";
    }
    if (!link.group(1).startsWith(base + "/")) {
      throw new SourceException("GitHub's next page lies at another host; it is not asked");
    }
    return link.group(1);
  }

  private HttpResponse<InputStream> answer(String address) throws IOException, SourceException {
    for (int attempt = 1; ; attempt++) {
      var answer = send(address, attempt);
      if (answer.isPresent()) {
        int status = answer.get().statusCode();
        if (status == 200 || status == 404 || status == 410) {
          return answer.get();
        }
        answer.get().body().close();
        if (mayAskAgain(answer.get())) {
          attempt = 0;
          continue;
        }
        if (status < 500 || attempt == ATTEMPTS) {
          throw new SourceException(refusal(status));
        }
      }
      waitUntil(clock.instant().plusSeconds(2L * attempt));
    }
  }

  private static String refusal(int status) {
    return switch (status) {
      case 401 -> "GitHub does not accept the token";
      case 403 -> "GitHub refuses (403): the token does not reach it";
      case 422 -> "GitHub does not understand (422): is there such a login?";
      default -> "GitHub answers with status " + status + "; ask again later, what is here stays";
    };
  }

  /// One attempt; nothing where the network failed and another attempt is left.
  private Optional<HttpResponse<InputStream>> send(String address, int attempt)
      throws SourceException {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .header("Accept", "application/vnd.github+json")
            .header("Authorization", "Bearer " + token)
            .header("User-Agent", "longhaul")
            .header("X-GitHub-Api-Version", "2022-11-28")
            .build();
    try {
      return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      if (attempt == ATTEMPTS) {
        throw new SourceException("GitHub cannot be reached; what is here stays", e);
      }
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException("asking was interrupted; what is here stays", e);
    }
  }

  /// Waits where GitHub asks for it.
  private boolean mayAskAgain(HttpResponse<InputStream> answer) throws SourceException {
    if (answer.statusCode() != 403 && answer.statusCode() != 429) {
      return false;
    }
    var headers = answer.headers();
    var after = headers.firstValueAsLong("Retry-After");
    boolean isUsedUp = headers.firstValue("X-RateLimit-Remaining").orElse("").equals("0");
    var reset = headers.firstValueAsLong("X-RateLimit-Reset");
    if (after.isEmpty() && (!isUsedUp || reset.isEmpty())) {
      return false;
    }
    var now = clock.instant();
    var until =
        after.isPresent()
            ? now.plusSeconds(after.getAsLong())
            : Instant.ofEpochSecond(reset.getAsLong() + 1);
    if (until.isAfter(now.plus(LONGEST_WAIT))) {
      throw new SourceException("GitHub lets nobody ask before " + until + "; what is here stays");
    }
    says.accept("GitHub asks to wait until " + until.truncatedTo(ChronoUnit.SECONDS));
    waitUntil(until);
    return true;
  }

  private void waitUntil(Instant moment) throws SourceException {
    try {
      pause.until(moment);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException("asking was interrupted; what is here stays", e);
    }
  }
}
