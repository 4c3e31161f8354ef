package io.longhaul.cli;

import io.longhaul.source.Source;
import io.longhaul.source.SourceException;
import io.longhaul.store.Connected;
import io.longhaul.store.OwnerOnly;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import io.longhaul.view.Condition;
import io.longhaul.view.StoreWords;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Looks for what is empty, stale, open to others or about to be lost.
final class Doctor {
  /// A source that was not looked at for so long is stale.
  private static final Duration STALE = Duration.ofDays(7);

  /// From this share of what a tool keeps on, it is said that it will be lost.
  private static final int RETENTION_SHARE = 2;

  private final Outside outside;
  private final Store store;
  private final List<Condition> found = new ArrayList<>();

  Doctor(Outside outside, Store store) {
    this.outside = outside;
    this.store = store;
  }

  List<Condition> conditions() throws Mistake, StoreException, IOException {
    file();
    rights();
    var connected = store.connected();
    if (connected.isEmpty()) {
      add(Condition.Kind.TROUBLE, "sources", "nothing is connected: longhaul add SOURCE PATH");
    }
    for (var each : connected) {
      source(each);
    }
    return List.copyOf(found);
  }

  private void file() throws StoreException, IOException {
    var file = store.home().database().toString();
    var check = store.check();
    if (!check.equals("ok")) {
      add(Condition.Kind.TROUBLE, file, "the file is damaged: " + check);
    } else if (!store.isAuditWhole()) {
      add(Condition.Kind.TROUBLE, file, "its audit was changed from outside");
    } else {
      add(Condition.Kind.WELL, file, "the file and its audit are whole");
    }
    for (var backup : store.home().backups()) {
      add(
          Condition.Kind.NOTE,
          backup.toString(),
          "a copy from before the form of the data changed, with the same key; delete it once you"
              + " trust the new one");
    }
  }

  private void rights() throws IOException {
    for (var path : List.of(store.home().folder(), store.home().database())) {
      if (OwnerOnly.isOpenToOthers(path)) {
        add(
            Condition.Kind.TROUBLE,
            path.toString(),
            "others have rights on it: chmod go= '" + path + "'");
      }
    }
  }

  private void source(Connected each) throws Mistake {
    var about = each.source() + " " + each.place();
    int before = found.size();
    var source = Sources.named(each.source());
    if (!source.isThere(each.place())) {
      add(
          Condition.Kind.NOTE,
          about,
          "it is not there any more; what it gave is kept until longhaul remove "
              + each.source()
              + " '"
              + each.place()
              + "'");
    } else if (isChanged(source, each)) {
      add(Condition.Kind.NOTE, about, "it has changed since it was read: longhaul sync");
    }
    empty(about, each);
    stale(about, source, each);
    if (found.size() == before) {
      add(Condition.Kind.WELL, about, "read " + StoreWords.ago(each.read(), now()));
    }
  }

  private boolean isChanged(Source source, Connected each) {
    try {
      return !each.state().startsWith(source.state(each.place(), null, now()) + " | ");
    } catch (SourceException e) {
      add(
          Condition.Kind.TROUBLE,
          each.source() + " " + each.place(),
          String.valueOf(e.getMessage()));
      return false;
    }
  }

  private void empty(String about, Connected each) {
    if (!each.note().isEmpty()) {
      add(Condition.Kind.TROUBLE, about, each.note());
    } else if (each.read() != null && each.pieces() == 0) {
      add(Condition.Kind.TROUBLE, about, "it was read, and holds nothing of yours");
    }
    if (each.rejected() > 0) {
      add(
          Condition.Kind.NOTE,
          about,
          each.rejected() + " pieces of it cannot be used: longhaul sources");
    }
  }

  private void stale(String about, Source source, Connected each) {
    var read = each.read();
    if (read == null) {
      add(Condition.Kind.TROUBLE, about, "it was never read: longhaul sync");
      return;
    }
    var age = Duration.between(read, now());
    var retention = source.retention();
    if (retention.isPresent()
        && age.multipliedBy(RETENTION_SHARE).compareTo(retention.get().after()) > 0) {
      add(
          Condition.Kind.TROUBLE,
          about,
          "last read "
              + StoreWords.ago(read, now())
              + ", and after "
              + retention.get().after().toDays()
              + " days "
              + retention.get().what()
              + ": longhaul sync");
    } else if (age.compareTo(STALE) > 0) {
      add(
          Condition.Kind.NOTE,
          about,
          "last read " + StoreWords.ago(read, now()) + ": longhaul sync");
    }
  }

  private Instant now() {
    return outside.clock().instant();
  }

  private void add(Condition.Kind kind, String about, String what) {
    found.add(new Condition(kind, about, what));
  }
}
