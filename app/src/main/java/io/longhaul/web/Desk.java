package io.longhaul.web;

import io.longhaul.source.Contract;
import io.longhaul.store.Passphrase;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import io.longhaul.store.StoreHome;
import io.longhaul.view.SourceRow;
import io.longhaul.view.pages.PrivacyPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What lies open before the person: their store, the simulated one of the demo, or nothing yet.
///
/// One thing at a time: every piece of work holds the desk, so that two tabs never see half of
/// something. What is found out is kept until the store says that it has changed, by whomever.
final class Desk implements AutoCloseable {
  private final Setup setup;
  private final Searches searches;
  private final Draft draft = new Draft();
  private @Nullable Store store;
  private @Nullable Path demo;
  private @Nullable Known known;

  Desk(Setup setup) throws StoreException {
    this.setup = setup;
    searches = new Searches(setup.searcher());
    open();
  }

  /// What is done with the open store.
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T with(Store store) throws StoreException, Refused, IOException;
  }

  private void open() throws StoreException {
    if (setup.home().exists()) {
      store = Store.open(setup.home(), setup.passphrase(), setup.clock());
    }
  }

  /// Whether something lies open. A store that another program has deleted does not.
  synchronized boolean isOpen() throws StoreException {
    if (store != null && !store.home().exists()) {
      closeStore();
    }
    if (store == null) {
      open();
    }
    return store != null;
  }

  synchronized boolean isSimulated() {
    return demo != null;
  }

  /// Does something with the store; whoever asks for it next sees it done.
  synchronized <T extends @Nullable Object> T work(Work<T> work)
      throws StoreException, Refused, IOException {
    if (!isOpen() || store == null) {
      throw new Refused(409, "there is no store yet");
    }
    return work.with(store);
  }

  /// Everything that is known now.
  synchronized Known known() throws StoreException, Refused, IOException {
    return work(open -> {
      var last = known;
      if (last == null
          || !last.isFresh(setup.clock().instant())
          || !last.state().equals(open.state())) {
        last = Known.of(open, demo != null, setup.chores(), last);
        known = last;
      }
      return last;
    });
  }

  /// What the store says of itself.
  ///
  /// @param refused requests that were refused so far
  synchronized PrivacyPage.Kept kept(long refused) throws StoreException, Refused, IOException {
    return work(open -> {
      var rows = setup.chores().sources(open, demo != null);
      var contracts = new HashMap<String, Contract>();
      for (var row : demo == null ? rows : List.<SourceRow>of()) {
        contracts.put(row.source(), setup.chores().contract(row.source()));
      }
      return new PrivacyPage.Kept(
          open.home().folder().toString(),
          rows,
          contracts,
          open.audit(),
          open.isAuditWhole(),
          refused);
    });
  }

  /// A store of the person's own, made where there is none.
  synchronized void begin(Work<Boolean> first) throws StoreException, Refused, IOException {
    if (isOpen()) {
      throw new Refused(409, "there is a store already");
    }
    store = Store.openOrCreate(setup.home(), Passphrase.NONE, setup.clock());
    boolean whole = false;
    try {
      whole = first.with(store);
    } finally {
      if (!whole) {
        closeStore();
        Store.destroy(setup.home());
      }
    }
  }

  /// Lays out the simulated year, in a store of its own that goes with the program.
  synchronized void simulate() throws StoreException, Refused, IOException {
    if (isOpen()) {
      throw new Refused(409, "there is a store already");
    }
    var folder = Files.createTempDirectory("longhaul-demo-");
    demo = folder;
    store = Store.openOrCreate(StoreHome.in(folder), Passphrase.NONE, setup.clock());
    Demo.layOut(store, setup.clock().instant());
  }

  /// Deletes the store, or ends the demo.
  synchronized void destroy() throws StoreException, IOException {
    var home = demo == null ? setup.home() : StoreHome.in(demo);
    closeStore();
    Store.destroy(home);
    if (demo != null) {
      Files.deleteIfExists(demo);
      demo = null;
    }
  }

  /// Searches for hours of whoever's store lies open.
  Searches searches() {
    return searches;
  }

  /// What was written for the brief.
  Draft draft() {
    return draft;
  }

  private void closeStore() throws StoreException {
    known = null;
    searches.forget();
    draft.forget();
    if (store != null) {
      store.close();
      store = null;
    }
  }

  @Override
  public synchronized void close() throws StoreException, IOException {
    if (demo != null) {
      destroy();
    } else {
      closeStore();
    }
  }
}
