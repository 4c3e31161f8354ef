package io.longhaul.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The language of `git fast-import`, as much of it as is needed here.
final class ImportStream implements AutoCloseable {
  private final OutputStream out;

  ImportStream(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  /// Who did something, and when.
  ///
  /// @param zone as git writes it: `+0545`
  record Act(Person person, long seconds, String zone) {
    @Override
    public String toString() {
      return person.signature() + " " + seconds + " " + zone;
    }
  }

  /// A commit.
  ///
  /// @param branch the full name of the ref that moves to it
  /// @param parents the full names of refs: the first parent, when that is not the branch's own tip
  ///   or the branch is new, and those merged in
  record Commit(String branch, Act author, Act committer, String message, List<String> parents) {
    Commit {
      parents = List.copyOf(parents);
    }
  }

  /// Writes a commit, which changes the file or, when that is empty, nothing.
  void commit(Commit commit, String file, String content) throws IOException {
    var text = new StringBuilder("commit ").append(commit.branch());
    text.append("\nauthor ").append(commit.author());
    text.append("\ncommitter ").append(commit.committer()).append('\n');
    write(text.toString());
    data(commit.message());
    var key = "from ";
    for (var parent : commit.parents()) {
      write(parent.isEmpty() ? "" : key + parent + "\n");
      key = "merge ";
    }
    if (!file.isEmpty()) {
      write("M 100644 inline " + file + "\n");
      data(content);
    }
    write("\n");
  }

  void tag(String name, String ref, Act tagger, String message) throws IOException {
    write("tag " + name + "\nfrom " + ref + "\ntagger " + tagger + "\n");
    data(message);
  }

  /// Lets a ref point to where another one points.
  void reset(String ref, String to) throws IOException {
    write("reset " + ref + "\nfrom " + to + "\n\n");
  }

  /// Ends one pack; what follows goes into the next.
  void checkpoint() throws IOException {
    write("checkpoint\n\n");
  }

  @Override
  public void close() throws IOException {
    write("done\n");
    out.close();
  }

  private void data(String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    write("data " + bytes.length + "\n");
    out.write(bytes);
    out.write('\n');
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
