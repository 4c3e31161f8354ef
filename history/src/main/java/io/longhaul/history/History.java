package io.longhaul.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;

/// The history of a repository: every commit that a ref, or the HEAD of a work tree, reaches. The
/// same as `git rev-list --all` tells, as long as the repository is of the kind that is known here:
/// names by SHA-1, refs in files, complete.
///
/// It never guesses. Whatever is unusual, contradictory or missing ends the reading with a
/// [HistoryException], and git is to be asked instead.
public final class History {
  /// Below this number of packed objects a second thread costs more than it brings.
  private static final long MANY_OBJECTS = 50_000;

  private final Path store;

  /// @param store the folder that holds objects and refs: `.git`, or the bare repository
  public History(Path store) {
    this.store = store;
  }

  /// Hands over every commit once, in no particular order and always in the calling thread.
  ///
  /// @throws HistoryException when it is not read to its end; see there for what that means
  public void read(CommitSink sink) throws IOException {
    try {
      RepositoryFormat.check(store);
      var tips = RefTips.of(store);
      try (var objects = ObjectStore.open(store.resolve("objects"))) {
        read(objects, tips, sink);
      }
    } catch (NoSuchFileException e) {
      throw HistoryException.missing(store, "there is no " + e.getFile());
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
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

  private void read(ObjectStore objects, Set<ObjectName> tips, CommitSink sink)
      throws IOException, InterruptedException {
    int readers = objects.packedObjects() > MANY_OBJECTS ? 2 : 1;
    var flood = new Flood(store, objects, readers);
    flood.begin(tips);
    if (readers > 1) {
      new ParallelFlood(flood, readers).run(sink);
      return;
    }
    try (var reader = flood.new Reader()) {
      reader.run(sink);
    }
  }
}
