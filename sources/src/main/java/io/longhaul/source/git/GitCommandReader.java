package io.longhaul.source.git;

import io.longhaul.evidence.Rejected;
import io.longhaul.source.Progress;
import io.longhaul.source.SourceException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Reads commits through the git command: `rev-list --all` names them and `cat-file --batch` hands
/// out their raw objects, so nothing is quoted, separated or reformatted on the way and no name can
/// break it. It knows every kind of repository that git knows.
final class GitCommandReader implements CommitReader {
  private static final int BUFFER = 1 << 16;

  /// More of a message than this is not looked at.
  private static final int MOST_BYTES = 1 << 24;

  private static final int PROGRESS_EVERY = 5000;

  /// Branches are often named after people, who are not to be shown.
  private static final Pattern REF = Pattern.compile("refs/\\S+");

  @Override
  public void read(
      Repository repository,
      Consumer<Commit> commits,
      Consumer<Rejected> rejected,
      Progress progress)
      throws SourceException {
    var batch = new Batch(repository.label(), commits, rejected, progress);
    walk(repository, batch, "rev-list", "--all");
    if (batch.failed && batch.count == 0) {
      // one ref to a missing object stops git before the first commit; it has been named by now
      walk(repository, batch, "rev-list", "--ignore-missing", "--all");
    }
  }

  private static void walk(Repository repository, Batch batch, String... list)
      throws SourceException {
    var pipeline = start(repository, list);
    var errors = pipeline.stream().map(p -> Git.inBackground(p.getErrorStream())).toList();
    try (var objects = new BufferedInputStream(pipeline.getLast().getInputStream(), BUFFER)) {
      batch.readAll(objects);
    } catch (IOException e) {
      batch.fail("reading broke off: " + e.getMessage());
    }
    for (int i = 0; i < pipeline.size(); i++) {
      int exit = Git.waitFor(pipeline.get(i));
      var complaint = Git.firstLine(errors.get(i).join());
      if (!complaint.isEmpty()) {
        batch.fail("git says: " + REF.matcher(complaint).replaceAll("a ref"));
      } else if (exit != 0) {
        batch.fail("git broke off with exit code " + exit);
      }
    }
  }

  /// Both end by themselves when one of them does, or when nobody reads on.
  private static List<Process> start(Repository repository, String... list) throws SourceException {
    try {
      return ProcessBuilder.startPipeline(
          List.of(
              Git.command(repository.folder(), list),
              Git.command(repository.folder(), "cat-file", "--batch", "--buffer")));
    } catch (IOException e) {
      throw Git.notInstalled(e);
    }
  }

  /// The answer of `cat-file --batch`: for each object a line with name, type and size, then its
  /// bytes.
  private static final class Batch {
    private final String label;
    private final Consumer<Commit> commits;
    private final Consumer<Rejected> rejected;
    private final Progress progress;
    private final CommitParser parser = new CommitParser();
    private final StringBuilder line = new StringBuilder();
    private long count;
    private boolean failed;

    Batch(String label, Consumer<Commit> commits, Consumer<Rejected> rejected, Progress progress) {
      this.label = label;
      this.commits = commits;
      this.rejected = rejected;
      this.progress = progress;
    }

    void fail(String reason) {
      failed = true;
      rejected.accept(new Rejected(label, reason));
    }

    void readAll(InputStream objects) throws IOException {
      while (readLine(objects)) {
        if (++count % PROGRESS_EVERY == 0) {
          progress.at(label, count);
        }
        var parts = line.toString().split(" ", -1);
        if (parts.length == 3) {
          parse(parts[0], readObject(objects, Long.parseLong(parts[2])));
        } else {
          rejected.accept(new Rejected(label + "@" + parts[0], "the object is missing"));
        }
      }
      progress.at(label, count);
    }

    private void parse(String id, byte[] object) {
      try {
        commits.accept(parser.parse(id, object));
      } catch (CommitParser.Malformed e) {
        rejected.accept(new Rejected(label + "@" + id, String.valueOf(e.getMessage())));
      }
    }

    private byte[] readObject(InputStream objects, long size) throws IOException {
      var object = objects.readNBytes((int) Math.min(size, MOST_BYTES));
      objects.skipNBytes(size - object.length);
      if (objects.read() != '\n') {
        throw new EOFException("an object is cut short");
      }
      return object;
    }

    private boolean readLine(InputStream objects) throws IOException {
      line.setLength(0);
      for (int c = objects.read(); c >= 0; c = objects.read()) {
        if (c == '\n') {
          return true;
        }
        line.append((char) c);
      }
      if (!line.isEmpty()) {
        throw new EOFException("an answer of git is cut short");
      }
      return false;
    }
  }
}
