package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A repository that a test makes with the git command, apart from the machine's own settings.
record Scratch(Path folder) {
  private static final AtomicInteger AGED = new AtomicInteger();

  static Scratch at(Path folder, String... options) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var scratch = new Scratch(folder);
    var command = new ArrayList<>(List.of("init", "-q", "-b", "main"));
    command.addAll(List.of(options));
    scratch.git(command.toArray(String[]::new));
    scratch.git("config", "user.name", "A");
    scratch.git("config", "user.email", "a@example.org");
    scratch.git("config", "gc.auto", "0");
    return scratch;
  }

  /// So many commits with merges and branches, of the same few words so that differences pay.
  Scratch withHistory(int commits, long seed) {
    feed(history(new Random(seed), commits), "fast-import", "--quiet", "--force");
    return this;
  }

  private static byte[] history(Random random, int commits) {
    var text = new StringBuilder();
    for (int i = 1; i <= commits; i++) {
      text.append("commit refs/heads/b").append(random.nextInt(7)).append("\nmark :").append(i);
      text.append("\ncommitter A <a@example.org> ")
          .append(1_600_000_000 + 60 * i)
          .append(" +0100\n");
      var message = "the same words ".repeat(random.nextInt(60)) + random.nextInt();
      text.append("data ").append(message.length()).append('\n').append(message).append('\n');
      if (i > 1) {
        int first = Math.max(1, i - 1 - random.nextInt(9));
        int second = 1 + random.nextInt(i - 1);
        text.append("from :").append(first).append('\n');
        text.append(first != second && random.nextInt(5) == 0 ? "merge :" + second + "\n" : "");
      }
      if (random.nextInt(20) == 0) {
        text.append("M 100644 inline f").append(random.nextInt(5)).append("\ndata 2\nx\n");
      }
      text.append("\nreset refs/keep/k").append(i).append("\nfrom :").append(i).append("\n\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  Scratch withCommits(int count) {
    for (int i = 0; i < count; i++) {
      git("commit", "-q", "--allow-empty", "-m", "commit " + i);
    }
    return this;
  }

  Path store() {
    return folder.resolve(git("rev-parse", "--git-common-dir"));
  }

  /// Lets what was changed lately look as if it had been so long ago, each time by another moment.
  Scratch aged() throws IOException {
    var now = Instant.now();
    var time = FileTime.from(now.minus(Duration.ofHours(2)).plusSeconds(AGED.incrementAndGet()));
    try (var files = Files.walk(store())) {
      for (var file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isAfter(now.minus(Duration.ofHours(1)))) {
          Files.setLastModifiedTime(file, time);
        }
      }
    }
    return this;
  }

  /// What git says, without the last line end.
  String git(String... arguments) {
    return feed(new byte[0], arguments).stripTrailing();
  }

  String feed(byte[] input, String... arguments) {
    var answer = ask(input, arguments);
    if (answer == null) {
      throw new AssertionError("git " + Arrays.toString(arguments) + " in " + folder);
    }
    return new String(answer, StandardCharsets.UTF_8);
  }

  /// What git says, or null when it fails or complains.
  byte @Nullable [] ask(byte[] input, String... arguments) {
    try {
      var errors = Files.createTempFile("git", "errors");
      var in = Files.write(Files.createTempFile("git", "in"), input);
      var builder = new ProcessBuilder("git", "-C", folder.toString());
      builder.command().addAll(List.of(arguments));
      builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
      builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
      builder.environment().put("GIT_AUTHOR_DATE", "1700000000 +0100");
      builder.environment().put("GIT_COMMITTER_DATE", "1700000000 +0100");
      builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
      var process = builder.redirectInput(in.toFile()).redirectError(errors.toFile()).start();
      var output = process.getInputStream().readAllBytes();
      boolean good = process.waitFor() == 0 && !Files.readString(errors).contains("error:");
      Files.delete(errors);
      Files.delete(in);
      return good ? output : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// What is read here: all fields of each commit by its name.
  Map<String, String> read() throws IOException {
    return read(store());
  }

  static Map<String, String> read(Path store) throws IOException {
    return Fields.of(new History(store, RefFilter.ALL, 2).read(_ -> {}));
  }

  /// The same by git; null when git fails or complains.
  @Nullable Map<String, String> readByGit() {
    var log = ask(new byte[0], "log", "--all", "-z", "--date=raw", "--format=" + Fields.GIT_FORMAT);
    return log == null ? null : Fields.ofGit(log);
  }

  void assertSameAsGit(int atLeast) throws IOException {
    assertThat(read()).hasSizeGreaterThanOrEqualTo(atLeast).isEqualTo(readByGit());
  }
}
