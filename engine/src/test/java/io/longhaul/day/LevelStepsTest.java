package io.longhaul.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Oracle: the whole matrix of the steps, written out from its definition.
class LevelStepsTest {
  private static final int LEVELS = LevelSteps.LEVELS;
  private static final double REST_ENDS = 0.06;
  private static final double WORK_ENDS = 0.01;

  private static double[][] matrix() {
    var matrix = new double[LEVELS][LEVELS];
    for (int from = 0; from < LEVELS; from++) {
      double ends = from == 0 ? REST_ENDS : from == LEVELS - 1 ? WORK_ENDS : 0.5;
      double sum = 0;
      for (int to = 0; to < LEVELS; to++) {
        double end = to == 0 || to == LEVELS - 1 ? 2 : 1;
        matrix[from][to] = to == from ? 0 : end * Math.exp(-Math.abs(from - to) / 2.4);
        sum += matrix[from][to];
      }
      for (int to = 0; to < LEVELS; to++) {
        matrix[from][to] = to == from ? 1 - ends : ends * matrix[from][to] / sum;
      }
    }
    return matrix;
  }

  @Test
  void stepIsTheProductWithTheMatrix() {
    var random = new SplittableRandom(1);
    var values = random.doubles(LEVELS).toArray();
    var forward = new double[LEVELS];
    var backward = new double[LEVELS];
    var steps = new LevelSteps(REST_ENDS, WORK_ENDS);
    steps.forward(values, forward);
    steps.backward(values, backward);
    var matrix = matrix();
    for (int a = 0; a < LEVELS; a++) {
      double into = 0;
      double out = 0;
      for (int b = 0; b < LEVELS; b++) {
        into += values[b] * matrix[b][a];
        out += matrix[a][b] * values[b];
      }
      assertThat(forward[a]).isCloseTo(into, within(1e-12));
      assertThat(backward[a]).isCloseTo(out, within(1e-12));
    }
  }
}
