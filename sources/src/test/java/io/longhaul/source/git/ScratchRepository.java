package io.longhaul.source.git;

import io.longhaul.source.Progress;
import io.longhaul.source.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A repository that a test makes with the git command, apart from the machine's own settings. The
/// person who asks is `Me Myself <me@example.org>`, by the repository's own configuration.
record ScratchRepository(Path folder) {
  static final String ME = "Me Myself <me@example.org>";
  static final String JANE = "Jane Roe <jane@example.net>";
  static final String EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

  static ScratchRepository at(Path folder, String... options) {
    create(folder);
    var scratch = new ScratchRepository(folder);
    var command = new ArrayList<>(List.of("init", "-q", "-b", "main"));
    command.addAll(List.of(options));
    scratch.git(command.toArray(String[]::new));
    scratch.git("config", "user.name", "Me Myself");
    scratch.git("config", "user.email", "me@example.org");
    scratch.git("config", "gc.auto", "0");
    return scratch;
  }

  /// A commit whose author and committer lines are given after the role's word, to the letter.
  String commit(String author, String committer, String message) {
    return object(
        "tree "
            + EMPTY_TREE
            + "\nauthor "
            + author
            + "\ncommitter "
            + committer
            + "\n\n"
            + message);
  }

  /// A commit that one person made alone.
  String commit(String person, long second, String zone, String message) {
    var line = person + " " + second + " " + zone;
    return commit(line, line, message);
  }

  String object(String text) {
    return object(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes a commit object unchecked and makes a branch point to it.
  String object(byte[] bytes) {
    var command = List.of("hash-object", "-t", "commit", "-w", "--stdin", "--literally");
    var id = run(bytes, command).strip();
    git("update-ref", "refs/heads/c" + id.substring(0, 16), id);
    return id;
  }

  /// What git says, to the byte.
  byte[] bytes(String... arguments) {
    return output(new byte[0], List.of(arguments));
  }

  /// What git says, without the last line end.
  String git(String... arguments) {
    return run(new byte[0], List.of(arguments)).stripTrailing();
  }

  String feed(byte[] input, String... arguments) {
    return run(input, List.of(arguments));
  }

  GitReading read(String... addresses) {
    return read(List.of(folder), addresses);
  }

  static GitReading read(List<Path> paths, String... addresses) {
    try {
      return new GitSource(GitOptions.PLAIN).read(paths, List.of(addresses), Progress.SILENT);
    } catch (SourceException e) {
      throw new AssertionError(e);
    }
  }

  /// The commits as they are read, before anybody asks whose act they are.
  List<Commit> commits() {
    return histories().stream()
        .flatMap(history ->
            IntStream.range(0, history.commits().size()).mapToObj(i -> new Commit(history, i)))
        .toList();
  }

  /// The commits of each repository, with its mailmap.
  List<RepositoryHistory> histories() {
    var histories = new ArrayList<RepositoryHistory>();
    try {
      var everywhere = Configuration.everywhere();
      for (var repository : Repositories.at(List.of(folder)).found()) {
        var commits =
            new HistoryReader(GitOptions.PLAIN).read(repository, _ -> {}, Progress.SILENT);
        var mailmap = Mailmaps.of(repository, everywhere.in(repository), _ -> {});
        histories.add(
            new RepositoryHistory(histories.size(), repository.label(), commits, mailmap::map));
      }
    } catch (SourceException e) {
      throw new AssertionError(e);
    }
    return histories;
  }

  Commit parsed(String id) {
    return commits().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private String run(byte[] input, List<String> arguments) {
    return new String(output(input, arguments), StandardCharsets.UTF_8);
  }

  private byte[] output(byte[] input, List<String> arguments) {
    try {
      var errors = Files.createTempFile("git", "errors");
      var builder = new ProcessBuilder("git", "-C", folder.toString());
      builder.command().addAll(arguments);
      Git.isolate(builder.environment());
      builder.environment().remove("GIT_ALLOW_PROTOCOL");
      builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
      builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
      var process = builder.redirectError(errors.toFile()).start();
      Thread.ofVirtual().start(() -> send(process, input));
      var output = process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw new AssertionError("git " + arguments + ": " + Files.readString(errors));
      }
      Files.delete(errors);
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void send(Process process, byte[] input) {
    try (var stdin = process.getOutputStream()) {
      stdin.write(input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
