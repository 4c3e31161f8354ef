package io.longhaul.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several programs use one store at the same time. Oracle: each state tells which one it is.
class TwoProgramsTest {
  private static final int STATES = 60;

  @TempDir Path folder;

  private Store store() throws StoreException {
    return Store.openOrCreate(StoreHome.in(folder.resolve("home")), Passphrase.NONE, Made.CLOCK);
  }

  @Test
  void theyMakeOneStoreBetweenThem() throws Exception {
    try (var programs = Executors.newFixedThreadPool(4)) {
      var results = new ArrayList<Future<Connected>>();
      for (int i = 0; i < 4; i++) {
        var place = "p" + i;
        results.add(
            programs.submit(() -> {
              try (var store = store()) {
                return store.connect("git", place);
              }
            }));
      }
      for (var result : results) {
        assertThat(result.get()).isNotNull();
      }
    }
    try (var store = store()) {
      assertThat(store.connected()).hasSize(4);
      assertThat(store.audit()).extracting(AuditEntry::act).filteredOn("create"::equals).hasSize(1);
    }
  }

  @Test
  void aReaderSeesTheLastStateWhileAnotherOneIsBeingWritten() throws Exception {
    try (var store = store()) {
      store.take(store.connect("git", "p"), Made.taken("7", Counting.pieces(7)));
    }
    var home = StoreHome.in(folder.resolve("home"));
    var key = new KeyFile(home.key()).open(Passphrase.NONE);
    try (var writer = Database.open(home.database(), key);
        var reader = store()) {
      writer.write(connection -> {
        Packs.write(connection, Sources.all(connection).getFirst(), Counting.pieces(119));
        try {
          assertThat(reader.trace().evidence()).isEqualTo(Counting.pieces(7));
        } catch (StoreException e) {
          throw new AssertionError(e);
        }
        return true;
      });
      assertThat(reader.trace().evidence()).isEqualTo(Counting.pieces(119));
    }
  }

  @Test
  void writersWaitForEachOtherAndReadersSeeWholeStatesOnly() throws Exception {
    store().close();
    var over = new AtomicBoolean();
    var seen = new CountDownLatch(1);
    try (var programs = Executors.newFixedThreadPool(3)) {
      var one = programs.submit(writer("one", seen));
      var two = programs.submit(writer("two", seen));
      var reader =
          programs.submit(() -> {
            int states = 0;
            try (var store = store()) {
              while (!over.get()) {
                for (var source : store.connected()) {
                  states += source.state().isEmpty() ? 0 : 1;
                }
                store
                    .trace()
                    .evidence()
                    .forEach(piece -> assertThat(piece.ref()).contains("state"));
                if (states > 0) {
                  seen.countDown();
                }
              }
            } finally {
              // nobody waits for one that has failed
              seen.countDown();
            }
            return states;
          });
      try {
        one.get();
        two.get();
      } finally {
        over.set(true);
      }
      assertThat(reader.get()).isPositive();
    }
    try (var store = store()) {
      for (var source : store.connected()) {
        assertThat(store.evidence(source)).isEqualTo(Counting.pieces(STATES));
      }
    }
  }

  /// Writes one state after another; halfway it waits until the reader has seen one, since the
  /// writers may be done before it has opened the store.
  private Callable<Boolean> writer(String place, CountDownLatch seen) {
    return () -> {
      try (var store = store()) {
        var source = store.connect("git", place);
        for (int n = 1; n <= STATES; n++) {
          if (n == STATES / 2) {
            assertThat(seen.await(20, TimeUnit.SECONDS)).as("the reader saw a state").isTrue();
          }
          store.take(source, Made.taken(Integer.toString(n), Counting.pieces(n)));
        }
      }
      return true;
    };
  }
}
