package io.longhaul.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.longhaul.evidence.Correction;
import io.longhaul.evidence.Evidence;
import io.longhaul.time.Bound;
import io.longhaul.time.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A store of any age is brought up to date and loses nothing. Oracle: what an old program wrote;
/// for the oldest form a file that one did write (`old-form-1.db`, with its key).
class SchemaTest {
  @TempDir Path folder;

  private StoreHome home() {
    return StoreHome.in(folder.resolve("home"));
  }

  /// Writes a store as the program of that version did.
  private List<Evidence> old(int version) throws Exception {
    OwnerOnly.folder(home().folder());
    var key = new KeyFile(home().key()).create();
    OwnerOnly.file(home().database());
    var pieces = List.of(Made.act("2026-03-02T09:00:00Z", "p@1"));
    try (var database = Database.open(home().database(), key)) {
      database.write(connection -> {
        Schema.apply(connection, 0, version);
        assertThat(Sources.connect(connection, "git", "p", Made.NOW)).isTrue();
        long id = Sql.number(connection, "SELECT id FROM source");
        var source = new Connected(id, "git", "p", Made.NOW, null, "", "", null, "", 0, 0);
        Packs.write(connection, source, pieces);
        Said.set(connection, "zone", "Asia/Tokyo");
        return true;
      });
    }
    return pieces;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void aStoreOfEveryAgeIsBroughtUpToDateAfterABackup(int version) throws Exception {
    var pieces = old(version);
    assertThat(version).isLessThan(Schema.newest());
    try (var store = Store.open(home(), Passphrase.NONE, Made.CLOCK)) {
      assertThat(store.trace().evidence()).isEqualTo(pieces);
      assertThat(store.settings()).containsEntry("zone", "Asia/Tokyo");
      store.own("a@example.org");
      store.checkIn(new CheckIn(LocalDate.parse("2026-03-02"), "effort", 7));
      var said =
          store.correct(
              new Correction(
                  0,
                  Made.NOW,
                  Correction.What.NOT_ME,
                  pieces.getFirst().when(),
                  pieces.getFirst().ref(),
                  null));
      assertThat(store.trace().acts()).isEmpty();
      assertThat(store.corrections()).containsExactly(said);
      assertThat(store.undo(said.id())).isTrue();
      assertThat(store.trace().evidence()).isEqualTo(pieces);
      var time =
          new KeptTime(
              "rest", LocalDate.parse("2026-03-02"), 1, "", Made.NOW, Made.NOW, 0, Made.NOW, false);
      store.keep(new KeptPlan("3f2a9c01", "Asia/Tokyo", "", List.of(time)));
      assertThat(store.plan().orElseThrow().times()).containsExactly(time);
      assertThat(store.addGoal("a free day a week", LocalDate.parse("2026-03-02"))).isTrue();
      assertThat(store.addGoal("a free day a week", LocalDate.parse("2026-03-03"))).isFalse();
      assertThat(store.goals())
          .containsExactly(new Goal(1, "a free day a week", LocalDate.parse("2026-03-02")));
      var event = new MarkedEvent(LocalDate.parse("2026-03-02"), "scooped");
      assertThat(store.mark(event)).isTrue();
      assertThat(store.marked()).containsExactly(event);
      store.delete(new Window(null, new Bound.AtInstant(Instant.EPOCH)));
      assertThat(store.plan().orElseThrow().times()).containsExactly(time);
      assertThat(store.isAuditWhole()).isTrue();
    }
  }

  /// The address of the plan's calendar outlives a new plan, and dies when another is asked for.
  @Test
  void thePlanKeepsItsAddressUntilItIsRenewed() throws Exception {
    try (var store = Store.openOrCreate(home(), Passphrase.NONE, Made.CLOCK)) {
      assertThat(store.plan()).isEmpty();
      assertThat(store.renewPlanAddress()).isFalse();
      var time =
          new KeptTime(
              "rest", LocalDate.parse("2026-03-02"), 1, "", Made.NOW, Made.NOW, 0, Made.NOW, false);
      store.keep(new KeptPlan("3f2a9c01", "Asia/Tokyo", "", List.of(time)));
      var address = store.plan().orElseThrow().address();
      assertThat(address).hasSize(43);
      store.keep(new KeptPlan("3f2a9c01", "Europe/Berlin", "", List.of()));
      assertThat(store.plan().orElseThrow())
          .isEqualTo(new KeptPlan("3f2a9c01", "Europe/Berlin", address, List.of()));
      assertThat(store.renewPlanAddress()).isTrue();
      assertThat(store.plan().orElseThrow().address()).isNotEqualTo(address);
      store.keep(new KeptPlan("3f2a9c01", "Asia/Tokyo", "", List.of(time)));
      store.delete(
          new Window(
              new Bound.AtLocalTime(LocalDate.parse("2026-03-02").atStartOfDay()),
              new Bound.AtLocalTime(LocalDate.parse("2026-03-03").atStartOfDay())));
      assertThat(store.plan().orElseThrow().times()).isEmpty();
    }
  }

  @Test
  void theBackupIsTheStoreAsItWasAndEncrypted() throws Exception {
    var pieces = old(1);
    var before = Files.readAllBytes(home().database());
    Store.open(home(), Passphrase.NONE, Made.CLOCK).close();
    assertThat(home().backups()).containsExactly(home().backup(1));
    assertThat(home().backup(1)).hasBinaryContent(before);
    assertThat(OwnerOnly.isOpenToOthers(home().backup(1))).isFalse();
    Files.copy(home().backup(1), home().database(), StandardCopyOption.REPLACE_EXISTING);
    try (var store = Store.open(home(), Passphrase.NONE, Made.CLOCK)) {
      assertThat(store.trace().evidence()).isEqualTo(pieces);
    }
  }

  @Test
  void theOldestFormThatWasEverWrittenIsRead() throws Exception {
    OwnerOnly.folder(home().folder());
    for (var name : List.of("db", "key")) {
      try (var stream = getClass().getResourceAsStream("old-form-1." + name)) {
        var file = home().folder().resolve("longhaul." + name);
        OwnerOnly.file(file);
        Files.write(file, Objects.requireNonNull(stream).readAllBytes());
      }
    }
    try (var store = Store.open(home(), Passphrase.NONE, Made.CLOCK)) {
      assertThat(store.trace().evidence()).containsExactly(Made.act("2026-03-02T09:00:00Z", "p@1"));
      assertThat(store.settings()).containsEntry("zone", "Asia/Tokyo");
      assertThat(store.check()).isEqualTo("ok");
    }
  }

  @Test
  void aNewerStoreIsRefusedAndLeftAsItIs() throws Exception {
    old(Schema.newest());
    var key = new KeyFile(home().key()).open(Passphrase.NONE);
    try (var database = Database.open(home().database(), key)) {
      database.write(c -> {
        Sql.run(c, "PRAGMA user_version = " + (Schema.newest() + 1));
        return true;
      });
    }
    var before = Files.readAllBytes(home().database());
    assertThatThrownBy(() -> Store.open(home(), Passphrase.NONE, Made.CLOCK))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("was written by a newer Longhaul")
        .hasMessageContaining("use that one");
    assertThat(home().database()).hasBinaryContent(before);
  }

  @Test
  void allFormsEndInTheSameTables() throws Exception {
    var tables = new HashSet<List<String>>();
    for (int version = 0; version <= Schema.newest(); version++) {
      var file = folder.resolve("form-" + version);
      OwnerOnly.file(file);
      var key = StoreKey.random(new SecureRandom());
      int from = version;
      try (var database = Database.open(file, key)) {
        tables.add(
            database.write(connection -> {
              Schema.apply(connection, 0, from);
              Schema.apply(connection, from, Schema.newest());
              return Sql.rows(
                  connection,
                  row -> row.getString(1),
                  "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY sql");
            }));
      }
    }
    assertThat(tables).hasSize(1);
  }

  /// Writes the files that [#theOldestFormThatWasEverWrittenIsRead] reads; run once for each form.
  public static void main(String[] arguments) throws Exception {
    var test = new SchemaTest();
    test.folder = Path.of(arguments[0]);
    test.old(1);
  }
}
