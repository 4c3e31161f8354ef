package io.longhaul.source;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A kind of trace that can be connected to a store and is read again and again.
public interface Source {
  /// Its name on the command line.
  String name();

  /// What it reads, what it throws away, and what is kept.
  Contract contract();

  /// The place as it is remembered, once it is sure that it can be read.
  String place(Path given) throws SourceException;

  /// Whether the place is still there.
  boolean isThere(String place);

  /// What the trace looks like from outside: as long as it stays the same, reading would give the
  /// same. Cheap: it is asked for at every synchronisation.
  ///
  /// @param before what was last asked here, or null
  /// @param now the moment of asking
  String state(String place, @Nullable Before before, Instant now) throws SourceException;

  /// Reads all of it.
  Reading read(String place, Owner owner, Progress progress) throws SourceException;

  /// How soon the tool itself forgets what it has not been asked for, and what that is; nothing
  /// when it keeps everything.
  Optional<Retention> retention();

  /// What was seen at an earlier time.
  record Before(String state, Instant at) {}

  /// What a tool forgets.
  ///
  /// @param after how long it keeps it
  /// @param what in words
  record Retention(Duration after, String what) {}
}
