package io.longhaul.history;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The objects of a repository, opened when they are asked for, or before that in a thread of its
/// own: most of it is waiting for memory that the index of a large pack needs.
///
/// Refs that are read meanwhile may lead to a pack that came after the others were opened. So when
/// packs have come or gone by the time the objects are asked for, they are opened once more.
final class StoreOpening implements Meanwhile.Work<ObjectStore>, Closeable {
  private final Path folder;
  private @Nullable Meanwhile<ObjectStore> begun;
  private long packsChanged;
  private @Nullable ObjectStore store;

  StoreOpening(Path folder) {
    this.folder = folder;
  }

  /// Begins to open them.
  void begin() {
    packsChanged = packsChanged();
    begun = Meanwhile.begin("packs", this);
  }

  @Override
  public ObjectStore run() throws IOException {
    return ObjectStore.open(folder);
  }

  /// When the list of packs changed last, 0 where there is none.
  private long packsChanged() {
    return folder.resolve("pack").toFile().lastModified();
  }

  ObjectStore store() throws IOException {
    if (store == null) {
      store = begun == null ? run() : begun.await();
      if (begun != null && packsChanged != packsChanged()) {
        store.close();
        store = run();
      }
    }
    return store;
  }

  @Override
  public void close() throws IOException {
    var open = store == null && begun != null ? begun.result() : store;
    if (open != null) {
      open.close();
    }
  }
}
