package io.longhaul.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// The history of a repository: every commit that a ref, or the HEAD of a work tree, reaches. The
/// same as `git log --all` tells, as long as the repository is of the kind that is known here:
/// names by SHA-1, refs in files, no commit put in another one's place.
///
/// It never guesses. Whatever is unusual, contradictory or missing ends the reading with a
/// [HistoryException], and git is to be asked instead.
public final class History {
  /// From this number of packed objects on more than one thread reads. A clone of this project has
  /// more, so that a start-up cache learns that way too.
  static final int MANY_OBJECTS = 8_000;

  static final int MOST_READERS = 8;

  /// From this size of their file on, in bytes, refs take longer than a thread needs to start.
  private static final int MANY_REFS = 1 << 15;

  private final Path store;
  private final RefFilter refs;
  private final int readers;
  private final boolean keepsTrees;
  private final Instant begun;

  /// @param store the folder that holds objects and refs: `.git`, or the bare repository
  /// @param refs which refs count
  /// @param readers how many threads may read a large history
  public History(Path store, RefFilter refs, int readers) {
    this(store, refs, Math.clamp(readers, 1, MOST_READERS), false, Instant.MIN);
  }

  private History(Path store, RefFilter refs, int readers, boolean keepsTrees, Instant begun) {
    this.store = store;
    this.refs = refs;
    this.readers = readers;
    this.keepsTrees = keepsTrees;
    this.begun = begun;
  }

  /// The same, whose reading also keeps the names of trees, 20 bytes a commit, and the indexes of
  /// packs, 32 bytes an object: [ChangedPaths] then need not read either once more.
  public History withTrees() {
    return new History(store, refs, readers, true, begun);
  }

  /// The same, which knows what refs were there long before: these are read once instead of twice,
  /// and a reading that is kept is found again by a look at their files.
  ///
  /// @param moment a moment before the reading, by the clock of the file system
  public History begunAt(Instant moment) {
    return new History(store, refs, readers, keepsTrees, moment);
  }

  /// Reads it.
  ///
  /// @param progress is told now and then how many commits were read, in the caller's thread
  /// @throws HistoryException when it is not read to its end; see there for what that means
  public Commits read(IntConsumer progress) throws IOException {
    return read(Commits.NONE, progress);
  }

  /// Reads it with the help of what an earlier reading of the same repository gave: commits never
  /// change, so only those are read that are not known.
  ///
  /// @return the same as without it; the known history itself when nothing has changed
  public Commits read(Commits known, IntConsumer progress) throws IOException {
    try {
      if (known.stamps().areStill(store, refs)) {
        return known;
      }
      try (var objects = new StoreOpening(store.resolve("objects"))) {
        if (readers > 1 && known.size() == 0 && hasManyRefs()) {
          objects.begin();
        }
        var state = RefState.of(store, refs, begun);
        return read(state, objects, state.cutOff().isEmpty() ? known : Commits.NONE, progress);
      }
    } catch (DirectoryIteratorException e) {
      throw explained(e.getCause());
    } catch (UncheckedIOException e) {
      throw explained(e.getCause());
    } catch (IOException e) {
      throw explained(e);
    } catch (InternalError e) {
      // a mapped index that was cut while it was read
      throw HistoryException.missing(store, "an index has become shorter");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw HistoryException.unknown(store, "the reading was interrupted");
    }
  }

  /// The same error with the repository and what it means for the reading.
  private HistoryException explained(@Nullable IOException error) {
    return switch (error) {
      case HistoryException e -> e;
      case NoSuchFileException e -> HistoryException.missing(store, "there is no " + e.getFile());
      case null, default -> HistoryException.unknown(store, "it cannot be read: " + error);
    };
  }

  private boolean hasManyRefs() {
    return store.resolve("packed-refs").toFile().length() > MANY_REFS;
  }

  private Commits read(RefState state, StoreOpening opening, Commits known, IntConsumer progress)
      throws IOException, InterruptedException {
    var tips = new Tips(state.tips(), known);
    if (tips.targets().isEmpty()) {
      var part = KnownPart.from(known, rows(known, tips.commits()));
      if (part.isAll() && tips.tags().equals(known.tags())) {
        return state.stamps() == RefStamps.NONE ? known : known.at(state.stamps());
      }
    }
    var objects = opening.store();
    var places = new Places(objects.packs(), known);
    return read(tips, objects, places, state.cutOff(), known, progress).at(state.stamps());
  }

  private static BitSet rows(Commits known, List<ObjectName> commits) {
    var rows = new BitSet();
    commits.forEach(commit -> rows.set(known.find(commit)));
    return rows;
  }

  private Commits read(
      Tips tips,
      ObjectStore objects,
      Places places,
      Set<ObjectName> cutOff,
      Commits known,
      IntConsumer progress)
      throws IOException, InterruptedException {
    long packed = objects.packedObjects();
    int threads = packed > MANY_OBJECTS ? readers : 1;
    var chunks = new ArrayList<CommitChunk>();
    for (int i = 0; i < threads; i++) {
      chunks.add(new CommitChunk(keepsTrees));
    }
    var flood = new Flood(objects, places, tips, cutOff, threads);
    flood.begin();
    new FloodThreads(flood).run(chunks, progress);
    if (known.size() > 0) {
      chunks.addFirst(KnownPart.from(known, flood.knownTips()).chunk(places));
    }
    var commits =
        CommitAssembly.of(chunks, places.sizes(), ObjectName.BYTES, places::copyName, tips.tags());
    commits.table().isCutOff = !cutOff.isEmpty();
    if (keepsTrees) {
      commits.keepIndexes(objects.packs().stream().map(Pack::index).toList());
    }
    progress.accept(commits.size());
    return commits;
  }
}
