package io.longhaul.history;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What everything looked like that decides which commits count: the files that refs stand in, the
/// folders that more such files could come to, and files whose absence matters. While all of it
/// looks the same, so are the refs.
///
/// Git puts another file in the place of the one that it changes, so that the number of the file
/// changes, and the time of its folder. Only within one tick of the file system's clock can a
/// change leave the same stamps: what was changed just now is not trusted, see [#areSettled].
final class RefStamps {
  /// What was not looked at.
  static final RefStamps NONE = new RefStamps(RefFilter.ALL);

  /// File systems count time in steps of up to two seconds.
  private static final long LONGEST_TICK = TimeUnit.SECONDS.toNanos(2);

  /// So many numbers make a stamp.
  static final int WORDS = 3;

  private final RefFilter filter;
  private final Map<String, Stamp> stamps = new LinkedHashMap<>();

  /// @param filter which of the refs count
  RefStamps(RefFilter filter) {
    this.filter = filter;
  }

  /// Stamps that were kept.
  ///
  /// @param numbers as [#numbers] gives them
  static RefStamps of(RefFilter filter, List<String> names, long[] numbers) {
    var kept = new RefStamps(filter);
    int at = 0;
    for (var name : names) {
      kept.stamps.put(name, new Stamp(numbers[at], numbers[at + 1], numbers[at + 2]));
      at += WORDS;
    }
    return kept;
  }

  /// What changes with a file.
  ///
  /// @param size in bytes, -1 where nothing is
  /// @param time when it was changed, in nanoseconds
  /// @param key the file's own number on its disk
  private record Stamp(long size, long time, long key) {
    static final Stamp NOTHING = new Stamp(-1, Long.MIN_VALUE, 0);

    static Stamp of(Path file) throws IOException {
      var provider = file.getFileSystem().provider();
      var found = provider.readAttributesIfExists(file, BasicFileAttributes.class);
      return found == null ? NOTHING : of(found);
    }

    static Stamp of(BasicFileAttributes file) {
      var key = file.fileKey();
      return new Stamp(
          file.size(),
          file.lastModifiedTime().to(TimeUnit.NANOSECONDS),
          key == null ? 0 : key.hashCode());
    }

    /// As a record has it, but without the 15 ms that its first use takes.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Stamp(long otherSize, long otherTime, long otherKey)
          && size == otherSize
          && time == otherTime
          && key == otherKey;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(time);
    }
  }

  /// Adds that of what may stand under a name in the repository; gives whether anything does.
  boolean add(Path store, String name) throws IOException {
    var stamp = Stamp.of(store.resolve(name));
    stamps.put(name, stamp);
    return !stamp.equals(Stamp.NOTHING);
  }

  /// Adds what was found under a name.
  void add(String name, BasicFileAttributes found) {
    stamps.put(name, Stamp.of(found));
  }

  /// Whether all of it was last changed so long before a moment that a change after that moment
  /// cannot go unseen.
  boolean areSettled(Instant moment) {
    long now = FileTime.from(moment).to(TimeUnit.NANOSECONDS);
    long latest = Math.max(now, Long.MIN_VALUE + LONGEST_TICK) - LONGEST_TICK;
    for (var stamp : stamps.values()) {
      if (stamp.time >= latest) {
        return false;
      }
    }
    return true;
  }

  /// Whether all of it still looks the same, and the same refs count.
  boolean areStill(Path store, RefFilter wanted) throws IOException {
    if (stamps.isEmpty() || !filter.leftOut().equals(wanted.leftOut())) {
      return false;
    }
    try {
      for (var stamp : stamps.entrySet()) {
        if (!stamp.getValue().equals(Stamp.of(store.resolve(stamp.getKey())))) {
          return false;
        }
      }
    } catch (InvalidPathException e) {
      return false;
    }
    return true;
  }

  boolean areSame(RefStamps others) {
    return stamps.equals(others.stamps);
  }

  /// The names of what was looked at.
  Collection<String> names() {
    return stamps.keySet();
  }

  RefFilter filter() {
    return filter;
  }

  /// The stamps in the order of names, as [#of] takes them.
  long[] numbers() {
    var numbers = new long[WORDS * stamps.size()];
    int at = 0;
    for (var stamp : stamps.values()) {
      numbers[at++] = stamp.size;
      numbers[at++] = stamp.time;
      numbers[at++] = stamp.key;
    }
    return numbers;
  }
}
