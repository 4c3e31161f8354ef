package io.longhaul.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.BitSet;

/// The paths that commits touched, read out of trees: what differs between the tree of a commit and
/// that of its parent, or of nothing for a root. The same as `git log --name-only --no-renames`
/// tells; so merges have none.
public final class ChangedPaths {
  /// So many entries of trees are kept, 20 MiB; a little less than what there is room for then.
  private static final int CACHED = 5 << 20;

  private static final int FEW = 2000;

  private final Path store;
  private final Commits commits;
  private final int readers;

  /// @param store the folder that the commits were read from
  /// @param readers how many threads may read many
  public ChangedPaths(Path store, Commits commits, int readers) {
    this.store = store;
    this.commits = commits;
    this.readers = Math.clamp(readers, 1, History.MOST_READERS);
  }

  /// Gives the paths of each commit that is no merge, in no certain order, in the caller's thread.
  ///
  /// @throws HistoryException when not all can be read; those that were given are right
  public void read(PathSink sink) throws IOException {
    var all = new BitSet();
    all.set(0, commits.size());
    read(all, sink);
  }

  /// Gives the paths of these commits; merges among them are left out.
  public void read(BitSet wanted, PathSink sink) throws IOException {
    try {
      RepositoryFormat.check(store, new RefStamps(RefFilter.ALL));
      read(wanted, new PathThreads(wanted.cardinality() < FEW ? 1 : readers), sink);
    } catch (NoSuchFileException e) {
      throw HistoryException.missing(store, "there is no " + e.getFile());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (InternalError e) {
      // a mapped index that was cut while it was read
      throw HistoryException.missing(store, "an index has become shorter");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw HistoryException.unknown(store, "the reading was interrupted");
    }
  }

  private void read(BitSet wanted, PathThreads threads, PathSink sink)
      throws IOException, InterruptedException {
    try (var objects = ObjectStore.open(store.resolve("objects"), commits.indexes())) {
      var trees = new CommitTrees(objects, commits);
      var order = trees.read(wanted, threads);
      var work = new PathRanges(order.length, threads.count());
      threads.run((thread, out) -> new Part(objects, trees, out).run(order, work, thread), sink);
    }
  }

  /// What one thread does.
  private final class Part {
    private final CommitTrees trees;
    private final PathThreads.Out out;
    private final TreePool pool;
    private final TreeReader reader;
    private final TreeDiff diff;

    Part(ObjectStore objects, CommitTrees trees, PathThreads.Out out) {
      this.trees = trees;
      this.out = out;
      this.pool = new TreePool(CACHED / readers);
      this.reader = new TreeReader(objects, trees.places(), pool);
      this.diff = new TreeDiff(reader, pool);
    }

    void run(int[] order, PathRanges work, int thread) throws IOException, InterruptedException {
      work.each(thread, i -> addPaths(order[i]));
    }

    private void addPaths(int commit) throws IOException, InterruptedException {
      var name = trees.tree(commit);
      var before = commits.parents(commit) == 0 ? null : trees.tree(commits.parent(commit, 0));
      if (!name.equals(before)) {
        pool.forgetMany();
        var tree = reader.read(name);
        diff.run(before == null ? Tree.EMPTY : reader.read(before), tree, out.batch());
      }
      out.end(commit);
    }
  }
}
