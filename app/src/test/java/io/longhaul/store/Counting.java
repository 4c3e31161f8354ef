package io.longhaul.store;

import io.longhaul.evidence.Evidence;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A program that writes one state after the other until it is ended, and says each on standard
/// output once it is kept. State n is made so that every part of it tells n.
final class Counting {
  private static final int MOST_PIECES = 120;
  private static final long FOUR_DAYS = 4 * 86_400L;

  private Counting() {}

  /// Arguments: the folder of the store, the place of the source that it writes, and the last
  /// state, if there is to be one.
  public static void main(String[] arguments) throws StoreException {
    var home = StoreHome.in(Path.of(arguments[0]));
    try (var store = Store.openOrCreate(home, Passphrase.NONE, Made.CLOCK)) {
      var source = store.connect("git", arguments[1]);
      var state = source.state();
      int last = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
      for (int n = state.isEmpty() ? 1 : Integer.parseInt(state) + 1; n <= last; n++) {
        store.take(source, Made.taken(Integer.toString(n), pieces(n)));
        System.out.println(n);
      }
    }
  }

  /// The evidence of state n: spread over more than a year, so that many packs change.
  static List<Evidence> pieces(int n) {
    var pieces = new ArrayList<Evidence>();
    for (int i = 0; i < n % MOST_PIECES; i++) {
      var time = Instant.ofEpochSecond(1_700_000_000L + i * FOUR_DAYS);
      pieces.add(Made.act(time.toString(), "state-" + n + "@" + i));
    }
    return pieces;
  }
}
