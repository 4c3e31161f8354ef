package io.longhaul.plan;

import io.longhaul.verdict.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// What would bring a line back that is crossed today: the smallest changes of the coming four
/// weeks after which it would no longer be, each found by trying, while everything else repeats.
///
/// @param rule the line
/// @param on the day on which it is judged again, four weeks from today
/// @param passes whether it is no longer crossed then without any change
/// @param options each of another kind, the fewest hours given up first; none where nothing was
///   found
public record Remedy(Rule rule, LocalDate on, boolean passes, List<Option> options) {
  public Remedy {
    options = List.copyOf(options);
  }

  /// One change that is enough.
  ///
  /// @param givenUp hours of work that fall away in the four weeks, likely ones
  public record Option(Change change, Duration givenUp) {}

  /// Something done otherwise in the coming four weeks.
  public sealed interface Change {
    Future applied(Future future);
  }

  /// Days without work.
  public record FreeDays(List<LocalDate> dates) implements Change {
    public FreeDays {
      dates = List.copyOf(dates);
    }

    @Override
    public Future applied(Future future) {
      return future.free(dates::contains);
    }
  }

  /// Each day of work ends earlier.
  public record EarlierEnds(Duration by) implements Change {
    @Override
    public Future applied(Future future) {
      return future.endingEarlier(by);
    }
  }

  /// The mornings after the shortest nights begin later.
  ///
  /// @param mornings the days that begin later
  /// @param rest the rest before each of them
  public record LaterStarts(List<LocalDate> mornings, Duration rest) implements Change {
    public LaterStarts {
      mornings = List.copyOf(mornings);
    }

    @Override
    public Future applied(Future future) {
      return future.startingLater(mornings, rest);
    }
  }
}
