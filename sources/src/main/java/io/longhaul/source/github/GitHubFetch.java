package io.longhaul.source.github;

import io.longhaul.source.Contract;
import io.longhaul.source.Harvest;
import io.longhaul.source.Json;
import io.longhaul.source.JsonRecord;
import io.longhaul.source.Progress;
import io.longhaul.source.SourceException;
import io.longhaul.source.Token;
import io.longhaul.source.Trove;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Writes what one person did on GitHub into files of a folder that [GitHub] reads. Of each record
/// only the fields of the contract are written down, and nothing of anybody else. What was asked
/// once is not asked again until it has changed, so that it can be ended at any moment.
public final class GitHubFetch {
  private static final int MOST_FOUND = 1000;

  private final GitHubApi api;
  private final String login;
  private final Path folder;
  private final Contract contract = Contract.beside(GitHub.class);

  public GitHubFetch(GitHubApi api, String login, Path folder) throws SourceException {
    if (!login.matches("[A-Za-z0-9][A-Za-z0-9-]{0,38}")) {
      throw new SourceException("a login on GitHub is letters, digits and hyphens");
    }
    this.api = api;
    this.login = login;
    this.folder = folder;
  }

  /// Asks for everything since a day.
  ///
  /// @return how many records are new in the folder
  public long since(LocalDate day) throws IOException, SourceException {
    Files.createDirectories(folder);
    var today = api.now().atZone(ZoneOffset.UTC).toLocalDate();
    long written = write("github-events-" + today, "/users/" + login + "/events?per_page=100");
    written +=
        write("github-opened-" + today, GitHubApi.search("author:" + login + " updated:>=" + day));
    for (var pull : found("type:pr reviewed-by:" + login + " updated:>=" + day)) {
      written += thread(pull, "pulls", "reviews");
      written += thread(pull, "pulls", "comments");
    }
    for (var issue : found("commenter:" + login + " updated:>=" + day)) {
      written += thread(issue, "issues", "comments");
    }
    return written;
  }

  /// An issue or a pull request, as a search finds it.
  private record Found(String repository, String number, String updated) {}

  private List<Found> found(String query) throws IOException, SourceException {
    var found = new ArrayList<Found>();
    api.pages(
        GitHubApi.search(query),
        body ->
            each(
                body,
                json -> {
                  var url = json.text("repository_url");
                  var number = json.text("number");
                  var updated = json.text("updated_at");
                  boolean isWhole =
                      url != null
                          && number != null
                          && updated != null
                          && url.matches("https?://[^/]+/(?:.*/)?repos/[\\w.-]+/[\\w.-]+")
                          && number.matches("\\d+");
                  if (isWhole && url != null && number != null && updated != null) {
                    var path = url.substring(url.indexOf("/repos/"));
                    found.add(new Found(path, number, updated));
                  }
                  return false;
                },
                new ArrayList<>()));
    if (found.size() >= MOST_FOUND) {
      api.say("GitHub finds no more than 1,000: ask with a later --since for the others");
    }
    return found;
  }

  private long thread(Found of, String kind, String what) throws IOException, SourceException {
    var path = of.repository() + "/" + kind + "/" + of.number() + "/" + what;
    var name = "github-" + Token.of(path + " " + of.updated()) + "-" + kind + "-" + what;
    return write(name, path + "?per_page=100");
  }

  /// Writes the person's records of a path into a file, unless it is there already.
  private long write(String name, String path) throws IOException, SourceException {
    var file = folder.resolve(name + ".jsonl");
    boolean isOfToday = name.matches(".*-\\d{4}-\\d{2}-\\d{2}");
    if (Files.exists(file) && !isOfToday) {
      return 0;
    }
    var lines = new ArrayList<String>();
    api.pages(path, body -> each(body, this::isOwn, lines));
    var part = folder.resolve(name + ".part");
    Files.write(part, lines);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    return lines.size();
  }

  private boolean isOwn(JsonRecord json) {
    return login.equalsIgnoreCase(json.text("user.login"))
        || login.equalsIgnoreCase(json.text("actor.login"));
  }

  /// Adds the wanted records of a page, without what the contract does not name.
  private void each(InputStream body, Predicate<JsonRecord> wanted, List<String> lines)
      throws IOException, SourceException {
    var bytes = body.readAllBytes();
    var item =
        new Trove.Item(
            "answer", bytes.length, FileTime.fromMillis(0), () -> new ByteArrayInputStream(bytes));
    var broken = new Harvest("github", Progress.SILENT);
    new Json(contract, "items")
        .walk(
            item,
            broken,
            (_, json) -> {
              if (wanted.test(json)) {
                lines.add(json.line());
              }
            });
    if (broken.records() > 0) {
      throw new SourceException("an answer of GitHub's cannot be read; what is here stays");
    }
  }
}
