package io.longhaul.shock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is told of one event.
public sealed interface Aftermath {
  Shock shock();

  /// The weeks before and after could be compared.
  ///
  /// @param effects one for each facet that can be told
  /// @param nights why nights cannot; null where they can
  /// @param near other marked events in those weeks, which cannot be told apart from it
  record Seen(
      Shock shock,
      Windows windows,
      List<Effect> effects,
      @Nullable Unseen nights,
      Returned returned,
      List<Shock> near)
      implements Aftermath {
    public Seen {
      effects = List.copyOf(effects);
      near = List.copyOf(near);
    }

    /// Whether anything is told from nothing.
    public boolean isVisible() {
      return effects.stream().anyMatch(Effect::visible);
    }
  }

  /// The evidence is too thin.
  record CannotTell(Shock shock, Thin why) implements Aftermath {}
}
