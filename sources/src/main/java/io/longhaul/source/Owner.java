package io.longhaul.source;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who asks: the one person whose acts are looked for.
///
/// @param names addresses, logins and other names of the person in the trace
/// @param zone where a clock stood that a trace tells no zone of, or null
/// @param now the moment of reading, for traces that hold plans
public record Owner(List<String> names, @Nullable ZoneId zone, Instant now) {
  public Owner {
    names = List.copyOf(names);
  }

  /// Whether a name is one of the person's, in whatever case.
  public boolean is(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return false;
    }
    var asked = name.strip().toLowerCase(Locale.ROOT);
    return names.stream().anyMatch(own -> own.strip().toLowerCase(Locale.ROOT).equals(asked));
  }

  /// Whether the person has said a name at all.
  public boolean isNamed() {
    return !names.isEmpty();
  }
}
