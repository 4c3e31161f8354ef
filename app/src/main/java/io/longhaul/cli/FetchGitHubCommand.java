package io.longhaul.cli;

import io.longhaul.source.SourceException;
import io.longhaul.source.github.GitHubApi;
import io.longhaul.source.github.GitHubFetch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks GitHub for what the person did there, into files of their own.
@Command(
    name = "github",
    description = "Asks GitHub over the network for what you did there, into files of yours.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gh auth token | longhaul fetch github LOGIN ~/traces/github --token-from -",
      "  longhaul add github ~/traces/github --me LOGIN",
      "",
      "Only your own records are written down, without any text. The token is sent to",
      "GitHub only, and not kept. Ended at any moment, it goes on the next time.",
    })
final class FetchGitHubCommand implements Callable<Integer> {
  private static final int LONGEST_TOKEN = 4096;
  private static final int DAYS = 90;

  private final Outside outside;

  @Parameters(index = "0", paramLabel = "LOGIN", description = "Your login there.")
  private String login = "";

  @Parameters(index = "1", paramLabel = "FOLDER", description = "Where the files are written.")
  private String folder = "";

  @Option(
      names = "--token-from",
      paramLabel = "FILE",
      required = true,
      description = "Read the token from the first line of a file; - for standard input.")
  private String token = "";

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "What changed since that day; 90 days ago if not given.")
  private @Nullable String since;

  @Option(
      names = "--api",
      paramLabel = "ADDRESS",
      description = "Where its interface is; https://api.github.com if not given.")
  private String address = "https://api.github.com";

  FetchGitHubCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, IOException {
    var into = PathArguments.path(outside.folder(), "", folder);
    var api = new GitHubApi(address, token(), outside.clock(), this::pause, this::say);
    long records = new GitHubFetch(api, login, into).since(day());
    outside.print(
        FetchCommand.written(records, "new records", into, "github " + folder + " --me " + login));
    return Longhaul.ANSWERED;
  }

  private LocalDate day() throws Mistake {
    if (since == null) {
      return outside.clock().instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(DAYS);
    }
    try {
      return LocalDate.parse(since);
    } catch (DateTimeException e) {
      throw new Mistake("--since takes a day such as 2026-01-31, not '" + since + "'");
    }
  }

  private String token() throws Mistake, IOException {
    try (var in = tokenStream()) {
      var text = new String(in.readNBytes(LONGEST_TOKEN), StandardCharsets.UTF_8);
      return text.lines().findFirst().orElse("").strip();
    }
  }

  private InputStream tokenStream() throws Mistake, IOException {
    if (token.equals("-")) {
      return new ByteArrayInputStream(outside.in().readNBytes(LONGEST_TOKEN));
    }
    var file = PathArguments.path(outside.folder(), "--token-from ", token);
    if (!Files.isReadable(file)) {
      throw new Mistake("--token-from " + token + " cannot be read");
    }
    return Files.newInputStream(file);
  }

  private void pause(Instant moment) throws InterruptedException {
    var left = Duration.between(outside.clock().instant(), moment);
    if (left.isPositive()) {
      Thread.sleep(left);
    }
  }

  private void say(String words) {
    try {
      outside.say(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
