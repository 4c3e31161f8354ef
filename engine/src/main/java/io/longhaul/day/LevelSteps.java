package io.longhaul.day;

/// How likely each of nine levels follows each other one from quarter to quarter. A level stays for
/// long at rest and at full work, and goes on between them; near levels follow more often than far
/// ones, by a factor for each level between.
///
/// Since that factor is the same everywhere, a step is made in one pass up the levels and one pass
/// down, instead of looking at all pairs.
final class LevelSteps {
  static final int LEVELS = 9;
  static final int TOP = LEVELS - 1;

  /// Chance in each quarter that a level between rest and full work ends. Tuned, like how near the
  /// next one is.
  private static final double EDGE_ENDS = 0.5;

  private static final double REACH = 0.3;

  private static final double NEXT = Math.exp(-1 / (REACH * TOP));

  private final double[] stays = new double[LEVELS];
  private final double[] leaves = new double[LEVELS];
  private final double[] welcomes = new double[LEVELS];

  /// @param restEnds chance in each quarter that rest ends
  /// @param workEnds chance in each quarter that full work does
  LevelSteps(double restEnds, double workEnds) {
    for (int from = 0; from < LEVELS; from++) {
      double ends = from == 0 ? restEnds : from == TOP ? workEnds : EDGE_ENDS;
      double all = 0;
      for (int to = 0; to < LEVELS; to++) {
        all += to == from ? 0 : welcome(to) * Math.exp(-Math.abs(from - to) / (REACH * TOP));
      }
      welcomes[from] = welcome(from);
      stays[from] = 1 - ends;
      leaves[from] = ends / all;
    }
  }

  private static double welcome(int level) {
    return level == 0 || level == TOP ? 2 : 1;
  }

  /// The chances of the next quarter, from those of one.
  void forward(double[] chances, double[] next) {
    step(chances, next, leaves, welcomes);
  }

  /// What is expected a quarter earlier, from what is expected for each level.
  void backward(double[] expected, double[] before) {
    step(expected, before, welcomes, leaves);
  }

  private void step(double[] in, double[] out, double[] before, double[] after) {
    double up = 0;
    for (int level = 0; level < LEVELS; level++) {
      out[level] = stays[level] * in[level] + after[level] * up;
      up = NEXT * (up + before[level] * in[level]);
    }
    double down = 0;
    for (int level = TOP; level >= 0; level--) {
      out[level] += after[level] * down;
      down = NEXT * (down + before[level] * in[level]);
    }
  }
}
