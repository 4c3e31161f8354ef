package io.longhaul.store;

import io.longhaul.evidence.Correction;
import io.longhaul.evidence.Corrections;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Rejected;
import io.longhaul.evidence.Trace;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import io.longhaul.time.Window;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/// A person's private store. Each method is one transaction: it happens whole or not at all, and is
/// on the disk when the method returns.
public final class Store implements AutoCloseable {
  /// A file lock keeps other programs away, not other threads of this one.
  private static final ReentrantLock CREATION = new ReentrantLock();

  private final StoreHome home;
  private final Database database;
  private final InstantSource clock;

  private Store(StoreHome home, Database database, InstantSource clock) {
    this.home = home;
    this.database = database;
    this.clock = clock;
  }

  /// Opens the store that is there.
  public static Store open(StoreHome home, Passphrase passphrase, InstantSource clock)
      throws StoreException {
    if (!home.exists()) {
      throw new StoreException(
          "there is no store in " + home.folder() + "; longhaul add SOURCE PATH makes one");
    }
    return open(home, new KeyFile(home.key()).open(passphrase), clock);
  }

  private static Store open(StoreHome home, StoreKey key, InstantSource clock)
      throws StoreException {
    var database = Database.open(home.database(), key);
    try {
      Schema.bring(database, home);
      return new Store(home, database, clock);
    } catch (StoreException e) {
      database.close();
      throw e;
    }
  }

  /// Opens the store, or makes one whose key lies in a file that only its owner may read.
  public static Store openOrCreate(StoreHome home, Passphrase passphrase, InstantSource clock)
      throws StoreException {
    return openOrCreate(home, passphrase, new char[0], clock);
  }

  /// Opens the store, or makes one.
  ///
  /// @param passphrase asked when the store is there and its key is wrapped
  /// @param wrap the passphrase of a new key; none: its file holds the key as it is
  public static Store openOrCreate(
      StoreHome home, Passphrase passphrase, char[] wrap, InstantSource clock)
      throws StoreException {
    if (!home.exists()) {
      create(home, passphrase, wrap, clock);
    }
    return open(home, passphrase, clock);
  }

  private static void create(
      StoreHome home, Passphrase passphrase, char[] wrap, InstantSource clock)
      throws StoreException {
    CREATION.lock();
    try {
      OwnerOnly.folder(home.folder());
      OwnerOnly.file(home.lock());
      try (var channel = FileChannel.open(home.lock(), StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        if (!home.exists()) {
          var file = new KeyFile(home.key());
          var key = file.exists() ? file.open(passphrase) : newKey(file, wrap);
          OwnerOnly.file(home.database());
          open(home, key, clock).begin();
        }
      }
    } catch (IOException e) {
      throw new StoreException(
          "the store " + home.folder() + " cannot be made: " + e.getMessage(), e);
    } finally {
      CREATION.unlock();
    }
  }

  private static StoreKey newKey(KeyFile file, char[] wrap) throws StoreException {
    return wrap.length == 0 ? file.create() : file.create(wrap);
  }

  private void begin() throws StoreException {
    try (this) {
      database.write(connection -> {
        Audit.add(connection, clock.instant(), "create", "form " + Schema.newest());
        return true;
      });
    }
  }

  public StoreHome home() {
    return home;
  }

  /// The sources that are connected, by kind and place.
  public List<Connected> connected() throws StoreException {
    return database.read(Sources::all);
  }

  /// Connects a source; one that is connected already stays as it is.
  public Connected connect(String source, String place) throws StoreException {
    return database.write(connection -> {
      if (Sources.connect(connection, source, place, clock.instant())) {
        Audit.add(connection, clock.instant(), "add", source + " " + place);
      }
      return Sources.at(connection, source, place);
    });
  }

  /// Says where a clock stood that a source tells no zone of.
  public Connected place(Connected source, String zone) throws StoreException {
    return database.write(connection -> {
      if (!zone.equals(source.zone())) {
        Sources.place(connection, source, zone);
        Audit.add(
            connection,
            clock.instant(),
            "zone",
            source.source() + " " + source.place() + " " + zone);
      }
      return Sources.at(connection, source.source(), source.place());
    });
  }

  /// Takes what a source gave: what is kept of it is this from now on, but for what the person has
  /// deleted.
  public Change take(Connected source, Taken taken) throws StoreException {
    return database.write(connection -> {
      var forgotten = Forgotten.all(connection);
      var pieces =
          taken.trace().evidence().stream()
              .filter(piece -> !Forgotten.contains(forgotten, piece))
              .toList();
      var change = Packs.write(connection, source, pieces);
      Sources.read(connection, source, taken, clock.instant());
      if (!change.equals(Change.NONE)) {
        note(connection, "read", source, change);
      }
      return change;
    });
  }

  /// Notes that these sources have nothing new, with the state in which they were found.
  public void nothingNew(Map<Connected, String> sources) throws StoreException {
    database.write(connection -> {
      for (var source : sources.entrySet()) {
        Sources.looked(connection, source.getKey(), source.getValue(), clock.instant());
      }
      return true;
    });
  }

  private void note(Connection connection, String act, Connected source, Change change)
      throws SQLException {
    Audit.add(
        connection,
        clock.instant(),
        act,
        source.source()
            + " "
            + source.place()
            + ": "
            + change.added()
            + " pieces added, "
            + change.removed()
            + " removed");
  }

  /// The evidence that one source gave.
  public List<Evidence> evidence(Connected source) throws StoreException {
    return database.read(connection -> Packs.read(connection, source));
  }

  public List<Rejected> rejected(Connected source) throws StoreException {
    return database.read(connection -> Sources.rejected(connection, source));
  }

  public List<Interval> coverage(Connected source) throws StoreException {
    return database.read(connection -> Sources.coverage(connection, source));
  }

  /// Everything as one trace of one person, as they corrected it.
  public Trace trace() throws StoreException {
    return database.read(connection ->
        Corrections.apply(
            Everything.of(connection, Sources.all(connection)), Corrected.all(connection)));
  }

  /// Changes whenever something in the store did, by this program or another.
  public String state() throws StoreException {
    return database.state();
  }

  /// What the person says about their time, in the order in which it was said.
  public List<Correction> corrections() throws StoreException {
    return database.read(Corrected::all);
  }

  /// Keeps a correction and gives it with its number.
  ///
  /// @param correction whose number does not matter
  public Correction correct(Correction correction) throws StoreException {
    return database.write(connection -> {
      var kept = Corrected.add(connection, correction);
      Audit.add(connection, clock.instant(), "correct", kept.what().word() + " " + kept.id());
      return kept;
    });
  }

  /// Takes a correction back; whether there was one.
  public boolean undo(long correction) throws StoreException {
    return database.write(connection -> {
      boolean gone = Corrected.delete(connection, correction);
      if (gone) {
        Audit.add(connection, clock.instant(), "undo", "correction " + correction);
      }
      return gone;
    });
  }

  /// Disconnects a source and deletes what it gave.
  public Change remove(Connected source) throws StoreException {
    var change =
        database.write(connection -> {
          long pieces =
              Sql.number(
                  connection,
                  "SELECT ifnull(sum(pieces), 0) FROM evidence WHERE source = ?",
                  source.id());
          Sources.remove(connection, source);
          var removed = new Change(0, pieces);
          note(connection, "remove", source, removed);
          return removed;
        });
    dropBackups();
    return change;
  }

  /// Deletes evidence, check-ins, notes, marked events, corrections and planned stretches of a
  /// time, for good: the sources do not bring it back.
  public Change delete(Window window) throws StoreException {
    var change =
        database.write(connection -> {
          long removed = 0;
          for (var source : Sources.all(connection)) {
            removed +=
                Packs.delete(
                        connection, source, piece -> window.contains(piece.at(), piece.offset()))
                    .removed();
          }
          Predicate<LocalDate> isIn =
              day ->
                  window.contains(
                      day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), new Offset.Unknown());
          Said.delete(connection, isIn);
          Marked.delete(connection, isIn);
          Planned.delete(connection, isIn);
          Corrected.delete(connection, window);
          Forgotten.add(connection, window);
          Audit.add(connection, clock.instant(), "delete", removed + " pieces of one stretch");
          return new Change(0, removed);
        });
    dropBackups();
    return change;
  }

  /// The times that were deleted.
  public List<Window> forgotten() throws StoreException {
    return database.read(Forgotten::all);
  }

  /// A backup would still hold what was deleted.
  private void dropBackups() throws StoreException {
    try {
      for (var backup : home.backups()) {
        Files.delete(backup);
      }
    } catch (IOException e) {
      throw new StoreException("a backup could not be deleted: " + e.getMessage(), e);
    }
  }

  public Map<String, String> settings() throws StoreException {
    return database.read(Said::settings);
  }

  public void set(String name, String value) throws StoreException {
    database.write(connection -> {
      Said.set(connection, name, value);
      return true;
    });
  }

  public void unset(String name) throws StoreException {
    database.write(connection -> {
      Said.unset(connection, name);
      return true;
    });
  }

  /// The person's own addresses, beside those that git's configuration tells.
  public List<String> addresses() throws StoreException {
    return database.read(Said::addresses);
  }

  public void own(String address) throws StoreException {
    database.write(connection -> {
      Said.own(connection, address);
      return true;
    });
  }

  /// Takes back that an address is the person's own.
  public void disown(String address) throws StoreException {
    database.write(connection -> {
      Said.disown(connection, address);
      return true;
    });
  }

  /// The events that the person marked, in order of their dates.
  public List<MarkedEvent> marked() throws StoreException {
    return database.read(Marked::all);
  }

  /// Marks an event; whether it is new.
  public boolean mark(MarkedEvent event) throws StoreException {
    return database.write(connection -> {
      boolean isNew = Marked.add(connection, event);
      if (isNew) {
        Audit.add(connection, clock.instant(), "mark", "an event on " + event.day());
      }
      return isNew;
    });
  }

  /// Takes the mark of an event back; whether there was one.
  public boolean unmark(MarkedEvent event) throws StoreException {
    return database.write(connection -> {
      boolean gone = Marked.delete(connection, event);
      if (gone) {
        Audit.add(connection, clock.instant(), "unmark", "an event on " + event.day());
      }
      return gone;
    });
  }

  public List<DayNote> notes() throws StoreException {
    return database.read(Said::notes);
  }

  /// Keeps a note; a later one about the same day takes its place.
  public void keep(DayNote note) throws StoreException {
    database.write(connection -> {
      Said.note(connection, note, clock.instant());
      return true;
    });
  }

  public List<CheckIn> checkIns() throws StoreException {
    return database.read(Said::checkIns);
  }

  /// Keeps a check-in; a later one about the same takes its place.
  public void checkIn(CheckIn checkIn) throws StoreException {
    database.write(connection -> {
      Said.checkIn(connection, checkIn, clock.instant());
      return true;
    });
  }

  /// The plan that is kept.
  public Optional<KeptPlan> plan() throws StoreException {
    return database.read(Planned::plan);
  }

  /// Keeps a plan in the place of the one before; the address of its calendar stays.
  public void keep(KeptPlan plan) throws StoreException {
    database.write(connection -> {
      Planned.keep(connection, plan);
      Audit.add(connection, clock.instant(), "plan", plan.times().size() + " stretches");
      return true;
    });
  }

  /// Gives the calendar of the plan another address; whether there is a plan.
  public boolean renewPlanAddress() throws StoreException {
    return database.write(connection -> {
      boolean renewed = Planned.renewAddress(connection);
      if (renewed) {
        Audit.add(connection, clock.instant(), "plan", "another address");
      }
      return renewed;
    });
  }

  /// The goals that the person has set, oldest first.
  public List<Goal> goals() throws StoreException {
    return database.read(Planned::goals);
  }

  /// Sets a goal; whether it was not there before.
  public boolean addGoal(String text, LocalDate since) throws StoreException {
    return database.write(connection -> {
      boolean isNew = Planned.add(connection, text, since);
      if (isNew) {
        Audit.add(connection, clock.instant(), "goal", "added");
      }
      return isNew;
    });
  }

  /// Takes a goal back; whether there was one.
  public boolean removeGoal(long goal) throws StoreException {
    return database.write(connection -> {
      boolean gone = Planned.remove(connection, goal);
      if (gone) {
        Audit.add(connection, clock.instant(), "goal", "removed " + goal);
      }
      return gone;
    });
  }

  /// Writes a line of the audit.
  public void note(String act, String detail) throws StoreException {
    database.write(connection -> {
      Audit.add(connection, clock.instant(), act, detail);
      return true;
    });
  }

  public List<AuditEntry> audit() throws StoreException {
    return database.read(Audit::all);
  }

  /// Whether the audit is as it was written.
  public boolean isAuditWhole() throws StoreException {
    return Audit.isWhole(audit());
  }

  /// What is wrong with the file, or "ok".
  public String check() throws StoreException {
    return database.check();
  }

  @Override
  public void close() throws StoreException {
    database.close();
  }

  /// Deletes a whole store: first the key, which makes everything else noise, then the files.
  public static void destroy(StoreHome home) throws StoreException {
    try {
      Files.deleteIfExists(home.key());
      for (var backup : home.backups()) {
        Files.delete(backup);
      }
      var name = home.database().getFileName();
      for (var suffix : List.of("", "-journal", "-wal", "-shm")) {
        Files.deleteIfExists(home.folder().resolve(name + suffix));
      }
      Files.deleteIfExists(home.lock());
    } catch (IOException e) {
      throw new StoreException(
          "not everything of the store could be deleted: " + e.getMessage(), e);
    }
  }
}
