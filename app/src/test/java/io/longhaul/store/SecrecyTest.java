package io.longhaul.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Rejected;
import io.longhaul.evidence.Trace;
import io.longhaul.time.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever has the files but not the key has noise. Oracle: the bytes of every file.
class SecrecyTest {
  private static final String SECRET = "secret-project";

  @TempDir Path folder;

  private StoreHome home() {
    return StoreHome.in(folder.resolve("home"));
  }

  private static Passphrase says(String words) {
    return _ -> words.toCharArray();
  }

  private void fill() throws StoreException {
    try (var store = Store.openOrCreate(home(), Passphrase.NONE, Made.CLOCK)) {
      fill(store);
    }
  }

  private static void fill(Store store) throws StoreException {
    var pieces = new ArrayList<Evidence>();
    for (int i = 10; i < 60; i++) {
      pieces.add(Made.act("2026-03-02T09:" + i + ":00Z", SECRET + "@" + i));
    }
    var rejected = List.of(new Rejected(SECRET + ":1", "broken"));
    store.take(
        store.connect("git", "/home/" + SECRET),
        new Taken("state " + SECRET, "note " + SECRET, "", Trace.of(pieces, rejected), List.of()));
    store.own(SECRET + "@example.org");
    store.set("name", SECRET);
  }

  @Test
  void noFileHoldsAnythingInPlainText() throws Exception {
    fill();
    assertNothingInPlainText();
  }

  /// While a transaction is under way its journal holds pages, and files lie about.
  @Test
  void noFileHoldsPlainTextInTheMiddleOfAChangeEither() throws Exception {
    fill();
    var key = new KeyFile(home().key()).open(Passphrase.NONE);
    try (var database = Database.open(home().database(), key)) {
      database.write(connection -> {
        Sql.run(connection, "PRAGMA cache_size = 2");
        Sql.run(connection, "PRAGMA cache_spill = ON");
        Sql.change(connection, "UPDATE setting SET value = ?", SECRET.repeat(20_000));
        Sql.change(connection, "UPDATE source SET note = ?", SECRET.repeat(20_000));
        Sql.rows(connection, row -> row.getString(1), "SELECT value FROM setting ORDER BY value");
        assertThat(home().folder().resolve("longhaul.db-journal")).isNotEmptyFile();
        try {
          assertNothingInPlainText();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return true;
      });
    }
    assertNothingInPlainText();
  }

  private void assertNothingInPlainText() throws IOException {
    var files = files();
    assertThat(files).isNotEmpty();
    for (var file : files) {
      var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      assertThat(text)
          .as(file.toString())
          .doesNotContain(SECRET, "SQLite format", "CREATE TABLE", "evidence");
    }
  }

  private List<Path> files() throws IOException {
    try (var tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void onlyTheOwnerMayReadAnyOfIt() throws Exception {
    fill();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home().folder())))
        .isEqualTo("rwx------");
    for (var file : files()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .as(file.toString())
          .isEqualTo("rw-------");
    }
  }

  @Test
  void withoutTheKeyNothingCanBeRead() throws Exception {
    fill();
    var kept = Files.readAllBytes(home().key());
    Files.delete(home().key());
    assertThatThrownBy(this::open).hasMessageContaining("is not there, and without it");
    assertThatThrownBy(() -> Store.openOrCreate(home(), Passphrase.NONE, Made.CLOCK))
        .hasMessageContaining("is not there, and without it");
    var other = StoreHome.in(folder.resolve("other"));
    Store.openOrCreate(other, Passphrase.NONE, Made.CLOCK).close();
    Files.copy(other.key(), home().key());
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be read with this key");
    Files.write(home().key(), kept);
    open().close();
  }

  private Store open() throws StoreException {
    return Store.open(home(), Passphrase.NONE, Made.CLOCK);
  }

  @Test
  void aKeyThatOthersMayReadIsRefused() throws Exception {
    fill();
    Files.setPosixFilePermissions(home().key(), PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(this::open).hasMessageContaining("may be read by others; chmod 600");
  }

  @Test
  void aPassphraseOpensTheStoreAndAnotherOneDoesNot() throws Exception {
    try (var store =
        Store.openOrCreate(
            home(), says("correct horse"), "correct horse".toCharArray(), Made.CLOCK)) {
      fill(store);
    }
    assertNothingInPlainText();
    try (var store = Store.open(home(), says("correct horse"), Made.CLOCK)) {
      assertThat(store.settings()).isEqualTo(Map.of("name", SECRET));
    }
    assertThatThrownBy(() -> Store.open(home(), says("battery staple"), Made.CLOCK))
        .hasMessage("the passphrase is wrong");
    assertThatThrownBy(this::open).hasMessageContaining("locked with a passphrase");
    assertThat(Files.readString(home().key())).doesNotContain("plain", "horse");
  }

  @Test
  void whatIsNoKeyIsSaidToBeNone() throws Exception {
    fill();
    for (var content :
        List.of(
            "",
            "x",
            "longhaul key 1\n",
            "longhaul key 1\nplain 00\n",
            "longhaul key 2\nplain",
            "longhaul key 1\npbkdf2-sha256 1 00 00 00\n",
            "x".repeat(10_000))) {
      Files.writeString(home().key(), content);
      assertThatThrownBy(this::open)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is no key of Longhaul");
    }
  }

  @Test
  void aFlippedBitIsNoticed() throws Exception {
    fill();
    var bytes = Files.readAllBytes(home().database());
    for (int at = 40; at < bytes.length; at += 997) {
      var broken = bytes.clone();
      broken[at] ^= 1;
      Files.write(home().database(), broken);
      assertThatThrownBy(
              () -> {
                try (var store = open()) {
                  store.trace();
                  store.settings();
                  store.audit();
                  assertThat(store.check()).isEqualTo("ok");
                }
              })
          .as("bit at " + at)
          .isInstanceOfAny(StoreException.class, AssertionError.class);
    }
  }

  @Test
  void whatIsDeletedIsInNoBackupEither() throws Exception {
    fill();
    Files.write(home().backup(1), new byte[] {1});
    try (var store = open()) {
      store.delete(Window.ALL);
    }
    assertThat(home().backups()).isEmpty();
  }

  @Test
  void destroyingLeavesNothing() throws Exception {
    fill();
    Files.write(home().backup(1), new byte[] {1});
    Store.destroy(home());
    assertThat(files()).isEmpty();
  }

  @Test
  void aKeyNeverShowsItself() throws Exception {
    fill();
    var key = new KeyFile(home().key()).open(Passphrase.NONE);
    assertThat(key).hasToString("StoreKey");
  }
}
