package io.longhaul.source;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// How the files of one tool are read; [FileSource] makes a source of it. It never looks at a clock
/// or a zone but those of the [Owner], and sees no field that its contract does not name.
public interface Format {
  /// The source's name on the command line.
  String name();

  /// The field contract; as a rule `Contract.beside(this)`.
  Contract contract();

  /// Whether a file of a folder or archive is one of the tool's.
  ///
  /// @param name its path inside of it, with `/`
  boolean reads(String name);

  /// Reads all files of a place into the harvest. A file that cannot be read further ends in a
  /// record that is rejected, not in an exception; those are for trouble of the machine.
  void read(Trove trove, Owner owner, Harvest harvest) throws IOException, SourceException;

  /// How soon the tool forgets; nothing when it keeps everything.
  default Optional<Source.Retention> retention() {
    return Optional.empty();
  }

  /// What of the moment of reading the result depends on, for traces that hold plans; nothing as a
  /// rule.
  default String phase(Instant now) {
    return "";
  }
}
