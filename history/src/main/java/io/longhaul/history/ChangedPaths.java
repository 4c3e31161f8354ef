package io.longhaul.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;

/// The paths that commits touched, read out of trees: what differs between the tree of a commit and
/// that of its parent, or of nothing for a root. The same as `git log --name-only --no-renames`
/// tells; so merges have none.
public final class ChangedPaths {
  private static final int CACHE_BYTES = 96 << 20;
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
    RepositoryFormat.check(store);
    int[] rows = wanted.stream().filter(row -> commits.parents(row) < 2).toArray();
    try (var objects = ObjectStore.open(store.resolve("objects"))) {
      var threads = new PathThreads(rows.length < FEW ? 1 : readers);
      var trees = new CommitTrees(objects, commits);
      trees.read(rows, threads);
      var order = trees.order(rows);
      var work = new PathRanges(order.length, threads.count());
      int cacheBytes = CACHE_BYTES / threads.count();
      threads.run(
          (thread, out) -> {
            var reader = new TreeReader(objects, trees.places(), cacheBytes);
            var diff = new TreeDiff(reader);
            for (long next = work.take(thread); next >= 0; next = work.take(thread)) {
              for (int i = (int) (next >>> 32); i < (int) next; i++) {
                addPaths(trees, reader, diff, order[i], out);
              }
            }
          },
          sink);
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

  private void addPaths(CommitTrees trees, TreeReader reader, TreeDiff diff, int row, PathThreads.Out out)
      throws IOException, InterruptedException {
    long own = trees.tree(row);
    int parent = commits.parents(row) == 0 ? -1 : commits.parent(row, 0);
    if (parent < 0 || trees.tree(parent) != own) {
      var tree = reader.read(own).hold();
      var before = parent < 0 ? Tree.EMPTY : reader.read(trees.tree(parent)).hold();
      diff.run(before, tree, out.batch());
      tree.release();
      before.release();
    }
    out.end(row);
  }
}
