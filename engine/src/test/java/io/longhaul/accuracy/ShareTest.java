package io.longhaul.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Shares and their error. Oracle: Wilson's interval by hand, and invariants.
class ShareTest {
  private static final Mark.Count HIT = Mark.Count.of(Figure.PEOPLE, true);
  private static final Mark.Count MISS = Mark.Count.of(Figure.PEOPLE, false);

  /// 8 of 10 at 95 %: 0.4902 to 0.9433, as in many tables.
  @Test
  void independentCasesHaveWilsonsInterval() {
    var share =
        Share.over(
            Stream.concat(
                    Collections.nCopies(8, HIT).stream(), Collections.nCopies(2, MISS).stream())
                .toList());
    assertThat(share.low()).isEqualTo(0.4902, within(1e-4));
    assertThat(share.high()).isEqualTo(0.9433, within(1e-4));
  }

  @Test
  void theErrorOfAShareWithoutAMissIsThatOfThePeople() {
    var share = Share.over(Collections.nCopies(10, new Mark.Count(Figure.PEOPLE, 13, 13)));
    assertThat(share.value()).isEqualTo(1);
    assertThat(share.low()).isEqualTo(0.7225, within(1e-4));
    assertThat(share.high()).isEqualTo(1, within(1e-12));
  }

  @Test
  void tenWeeksOfOnePersonThatAreAllAlikeAreOneCase() {
    var same =
        Share.over(
            List.of(
                new Mark.Count(Figure.PEOPLE, 10, 10),
                new Mark.Count(Figure.PEOPLE, 0, 10),
                new Mark.Count(Figure.PEOPLE, 10, 10),
                new Mark.Count(Figure.PEOPLE, 0, 10)));
    assertThat(same.independentCases()).isEqualTo(4, within(1e-9));
  }

  @Test
  void differencesBetweenCellsAreNoErrorOfChance() {
    var all = Share.over(Collections.nCopies(10, HIT));
    var none = Share.over(Collections.nCopies(10, MISS));
    assertThat(all.plus(none).value()).isEqualTo(0.5);
    assertThat(all.plus(none).people()).isEqualTo(20);
  }
}
