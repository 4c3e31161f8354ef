package io.longhaul.source.git;

import io.longhaul.evidence.Rejected;
import io.longhaul.history.Commits;
import io.longhaul.history.CommitsBuilder;
import io.longhaul.history.HistoryException;
import io.longhaul.source.Progress;
import io.longhaul.source.SourceException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Reads commits through the git command: `rev-list --all` names them and `cat-file --batch` hands
/// out their raw objects, so nothing is quoted, separated or reformatted on the way and no name can
/// break it. It knows every kind of repository that git knows.
final class GitCommandReader implements CommitReader {
  private static final int BUFFER = 1 << 16;

  /// More of a message than this is not looked at, nor a longer list of parents.
  private static final int MOST_BYTES = 1 << 24;

  private static final int PROGRESS_EVERY = 5000;

  private static final String BATCH =
      "--batch=%(objectname) %(objecttype) %(objectsize) %(objectsize:disk) %(rest)";

  /// Branches are often named after people, who are not to be shown.
  private static final Pattern REF = Pattern.compile("refs/\\S+");

  private final GitOptions options;

  GitCommandReader(GitOptions options) {
    this.options = options;
  }

  @Override
  public Commits read(Repository repository, Consumer<Rejected> rejected, Progress progress)
      throws SourceException {
    var batch = new Batch(repository.label(), rejected, progress);
    walk(repository, batch, list());
    if (batch.failed && batch.count == 0) {
      // one ref to a missing object stops git before the first commit; it has been named by now
      walk(repository, batch, list("--ignore-missing"));
    }
    return batch.build();
  }

  private String[] list(String... more) {
    var list = new ArrayList<>(List.of("rev-list", "--parents"));
    list.addAll(List.of(more));
    options.refs().leftOut().forEach(prefix -> list.add("--exclude=" + prefix + "*"));
    list.add("--all");
    return list.toArray(String[]::new);
  }

  private static void walk(Repository repository, Batch batch, String... list)
      throws SourceException {
    var pipeline = start(repository, list);
    var errors = pipeline.stream().map(p -> Git.inBackground(p.getErrorStream())).toList();
    try (var objects = new BufferedInputStream(pipeline.getLast().getInputStream(), BUFFER)) {
      batch.readAll(objects);
    } catch (HistoryException e) {
      batch.fail("reading broke off at " + e.getMessage());
      pipeline.forEach(Process::destroy);
      return;
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
              Git.command(repository.folder(), "cat-file", "--buffer", BATCH)));
    } catch (IOException e) {
      throw Git.notInstalled(e);
    }
  }

  /// The answer of `cat-file --batch`: for each object a line with name, type and size, then its
  /// bytes.
  private static final class Batch {
    /// Name, type, size and stored size, before the parents.
    private static final int HEAD_WORDS = 4;

    private final String label;
    private final Consumer<Rejected> rejected;
    private final Progress progress;
    private final CommitsBuilder commits = new CommitsBuilder();
    private final StringBuilder line = new StringBuilder();
    private long count;
    private boolean failed;

    Batch(String label, Consumer<Rejected> rejected, Progress progress) {
      this.label = label;
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
        var parts = List.of(line.toString().strip().split(" ", -1));
        if (parts.size() >= HEAD_WORDS) {
          var object = readObject(objects, Long.parseLong(parts.get(2)));
          var parents = parts.subList(HEAD_WORDS, parts.size());
          commits.add(parts.getFirst(), parents, object, Long.parseLong(parts.get(3)));
        } else {
          rejected.accept(new Rejected(label + "@" + parts.getFirst(), "the object is missing"));
        }
      }
      progress.at(label, count);
    }

    Commits build() throws SourceException {
      try {
        return commits.build();
      } catch (IOException e) {
        throw new SourceException(label + ": " + e.getMessage(), e);
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
        if (line.length() == MOST_BYTES) {
          throw new IOException("a commit has more parents than can be read");
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
