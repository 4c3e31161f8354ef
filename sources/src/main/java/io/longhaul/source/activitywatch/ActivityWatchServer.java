package io.longhaul.source.activitywatch;

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
import java.util.regex.Pattern;

/// The server of ActivityWatch on this machine. It is only asked, and nothing but a server of this
/// machine is: what stands in its database must not come from, or go to, anywhere else.
public final class ActivityWatchServer {
  private static final Pattern HERE =
      Pattern.compile("http://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?/*");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  /// @param address such as `http://localhost:5600`
  public ActivityWatchServer(String address) throws SourceException {
    if (!HERE.matcher(address).matches()) {
      throw new SourceException(
          address + " is no ActivityWatch of this machine, such as http://localhost:5600");
    }
    this.base = address.replaceAll("/+$", "");
  }

  /// What it has, by name, without what they hold.
  InputStream buckets() throws IOException, SourceException {
    return answer("/api/0/buckets/");
  }

  /// One of them with all it holds.
  InputStream export(String bucket) throws IOException, SourceException {
    var name = URLEncoder.encode(bucket, StandardCharsets.UTF_8).replace("+", "%20");
    return answer("/api/0/buckets/" + name + "/export");
  }

  private InputStream answer(String path) throws IOException, SourceException {
    var question = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).build();
    try {
      var answer = client.send(question, HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        answer.body().close();
        throw new SourceException(
            base + " answers with status " + answer.statusCode() + ": is it ActivityWatch?");
      }
      return answer.body();
    } catch (IOException e) {
      throw new SourceException(base + " does not answer: does ActivityWatch run?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException("asking was interrupted; what is here stays", e);
    }
  }
}
