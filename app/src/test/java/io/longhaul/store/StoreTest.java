package io.longhaul.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.longhaul.evidence.Coverage;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Rejected;
import io.longhaul.evidence.Trace;
import io.longhaul.time.Bound;
import io.longhaul.time.Interval;
import io.longhaul.time.Window;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is put into a store is in it, and nothing else. Oracle: what was put in.
class StoreTest {
  @TempDir Path folder;

  private Store store() throws StoreException {
    return Store.openOrCreate(StoreHome.in(folder.resolve("home")), Passphrase.NONE, Made.CLOCK);
  }

  @Test
  void whatWasTakenIsThereAfterOpeningAgain() throws StoreException {
    var pieces = Made.anything(500, new Random(7));
    var rejected = List.of(new Rejected("a:3", "it is not JSON"));
    var coverage =
        List.of(new Interval(Instant.ofEpochSecond(1_000), Instant.ofEpochSecond(2_000)));
    try (var store = store()) {
      var change =
          store.take(
              store.connect("lines", "a"),
              new Taken("s1", "well", "1 record", new Trace(pieces, rejected), coverage));
      assertThat(change).isEqualTo(new Change(500, 0));
    }
    try (var store = store()) {
      var connected = store.connected().getFirst();
      assertThat(connected)
          .isEqualTo(
              new Connected(
                  1, "lines", "a", Made.NOW, Made.NOW, "s1", "well", null, "1 record", 500, 1));
      assertThat(store.evidence(connected)).isEqualTo(pieces);
      assertThat(store.coverage(connected)).isEqualTo(coverage);
      assertThat(store.trace())
          .isEqualTo(Trace.of(pieces, rejected).covered(List.of(new Coverage("lines", coverage))));
    }
  }

  @Test
  void readingAgainReplacesAndCountsWhatChanged() throws StoreException {
    var first = Made.act("2026-03-02T09:00:00Z", "p@1");
    var second = Made.act("2026-03-03T09:00:00Z", "p@2");
    var third = Made.act("2026-04-01T09:00:00Z", "p@3");
    try (var store = store()) {
      var source = store.connect("git", "p");
      assertThat(store.take(source, Made.taken("1", first, second))).isEqualTo(new Change(2, 0));
      assertThat(store.take(source, Made.taken("1", first, second))).isEqualTo(Change.NONE);
      assertThat(store.take(source, Made.taken("2", first, third))).isEqualTo(new Change(1, 1));
      assertThat(store.evidence(source)).containsExactly(first, third);
      assertThat(store.take(source, Made.taken("3"))).isEqualTo(new Change(0, 2));
      assertThat(store.evidence(source)).isEmpty();
    }
  }

  @Test
  void connectingTwiceIsConnectingOnce() throws StoreException {
    try (var store = store()) {
      assertThat(store.connect("git", "p")).isEqualTo(store.connect("git", "p"));
      assertThat(store.connected()).hasSize(1);
      assertThat(store.audit()).extracting(AuditEntry::act).containsExactly("create", "add");
    }
  }

  @Test
  void theSameActInTwoPlacesOfOneKindCountsOnce() throws StoreException {
    var act = Made.act("2026-03-02T09:00:00Z", "clone@1");
    var other = Made.act("2026-03-02T09:00:00Z", "fork@1");
    try (var store = store()) {
      store.take(store.connect("git", "clone"), Made.taken("1", act));
      store.take(store.connect("git", "fork"), Made.taken("1", other));
      assertThat(store.trace().acts()).containsExactly(act);
      assertThat(store.trace().exclusions()).containsEntry(Exclusion.DUPLICATE, 1);
      store.take(store.connect("lines", "diary"), Made.taken("1", other.withRef("diary")));
      assertThat(store.trace().acts()).hasSize(2);
    }
  }

  @Test
  void whatIsDeletedStaysAwayHoweverOftenItsSourceIsRead() throws StoreException {
    var march = Made.act("2026-03-02T09:00:00Z", "p@1");
    var april = Made.act("2026-04-02T09:00:00Z", "p@2");
    var window =
        new Window(
            new Bound.AtLocalTime(LocalDateTime.parse("2026-03-01T00:00")),
            new Bound.AtInstant(Instant.parse("2026-04-01T00:00:00Z")));
    try (var store = store()) {
      var source = store.connect("git", "p");
      store.take(source, Made.taken("1", march, april));
      store.checkIn(new CheckIn(LocalDate.parse("2026-03-02"), "effort", 7));
      store.checkIn(new CheckIn(LocalDate.parse("2026-04-02"), "effort", 4));
      assertThat(store.delete(window)).isEqualTo(new Change(0, 1));
      assertThat(store.forgotten()).containsExactly(window);
      store.take(source, Made.taken("2", march, april));
      assertThat(store.trace().evidence()).containsExactly(april);
      assertThat(store.checkIns())
          .containsExactly(new CheckIn(LocalDate.parse("2026-04-02"), "effort", 4));
    }
  }

  @Test
  void removingASourceLeavesTheOthers() throws StoreException {
    var act = Made.act("2026-03-02T09:00:00Z", "p@1");
    try (var store = store()) {
      var one = store.connect("git", "p");
      store.take(one, Made.taken("1", act));
      store.take(
          store.connect("lines", "d"), Made.taken("1", Made.act("2026-03-02T10:00:00Z", "d")));
      assertThat(store.remove(one)).isEqualTo(new Change(0, 1));
      assertThat(store.connected()).extracting(Connected::place).containsExactly("d");
      assertThat(store.trace().evidence()).hasSize(1);
      assertThat(store.rejected(one)).isEmpty();
    }
  }

  @Test
  void ofManyRejectsTheFirstThousandAreListedAndTheRestCounted() throws StoreException {
    var many = IntStream.range(0, 1_500).mapToObj(i -> new Rejected("f:" + i, "broken")).toList();
    try (var store = store()) {
      var source = store.connect("lines", "f");
      store.take(source, new Taken("1", "", "", new Trace(List.of(), many), List.of()));
      var connected = store.connected().getFirst();
      assertThat(connected.rejected()).isEqualTo(1_500);
      assertThat(store.rejected(connected)).hasSize(1_001).startsWith(many.get(0), many.get(1));
      assertThat(store.rejected(connected).getLast().reason())
          .isEqualTo("and 500 more pieces that cannot be used");
    }
  }

  @Test
  void settingsAndAddressesAreKept() throws StoreException {
    try (var store = store()) {
      store.set("zone", "Europe/Berlin");
      store.set("zone", "Asia/Tokyo");
      store.own("old@example.org");
    }
    try (var store = store()) {
      assertThat(store.settings()).containsExactly(Map.entry("zone", "Asia/Tokyo"));
      assertThat(store.addresses()).containsExactly("old@example.org");
    }
  }

  @Test
  void theAuditTellsWhenAnEntryIsChangedOrMissing() throws StoreException {
    try (var store = store()) {
      for (int i = 0; i < 5; i++) {
        store.note("export", "folder " + i);
      }
      var entries = store.audit();
      assertThat(store.isAuditWhole()).isTrue();
      assertThat(Audit.isWhole(entries.subList(1, 6))).isFalse();
      for (int i = 0; i < entries.size(); i++) {
        var entry = entries.get(i);
        var changed = new ArrayList<>(entries);
        changed.set(
            i, new AuditEntry(entry.number(), entry.at(), entry.act(), "other", entry.hash()));
        assertThat(Audit.isWhole(changed)).isFalse();
      }
    }
  }

  @Test
  void theAuditCannotBeChangedByAccident() throws StoreException {
    var home = StoreHome.in(folder.resolve("home"));
    store().close();
    var key = new KeyFile(home.key()).open(Passphrase.NONE);
    try (var database = Database.open(home.database(), key)) {
      for (var statement : List.of("DELETE FROM audit", "UPDATE audit SET detail = ''")) {
        assertThatThrownBy(() -> database.write(c -> Sql.change(c, statement)))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("append-only");
      }
    }
  }
}
