package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The oracle is the JDK's list of lists.
class NumberListsTest {
  private static List<Long> list(NumberLists lists, int list) {
    return LongStream.range(0, lists.size(list))
        .map(i -> lists.get(list, (int) i))
        .boxed()
        .toList();
  }

  /// Lists of 1, 2, 3, … numbers, which begin where they are told to.
  private static List<Integer> fill(NumberLists lists, int count) {
    var starts = new ArrayList<Integer>();
    for (int size = 1; size <= count; size++) {
      int list = 0;
      for (long number = 0; number < size; number++) {
        list = lists.add(list, 100L * size + number);
      }
      starts.add(list);
    }
    return starts;
  }

  private static List<Long> expected(int size, long more) {
    return LongStream.range(0, size).map(number -> 100L * size + number + more).boxed().toList();
  }

  @Test
  void listsAreFoundAgainChangedAndTakenOverByOthers() {
    var lists = new NumberLists();
    assertThat(list(lists, 0)).isEmpty();
    var starts = fill(lists, 30);
    var others = new NumberLists();
    var otherStarts = fill(others, 7);
    others.map(number -> number + 5);
    int shift = lists.addAll(others);
    for (int size = 1; size <= 30; size++) {
      assertThat(list(lists, starts.get(size - 1))).isEqualTo(expected(size, 0));
    }
    for (int size = 1; size <= 7; size++) {
      assertThat(list(lists, otherStarts.get(size - 1) + shift)).isEqualTo(expected(size, 5));
    }
    assertThat(list(NumberLists.of(lists.all()), starts.get(29))).isEqualTo(expected(30, 0));
    assertThat(lists.addAll(new NumberLists())).isEqualTo(lists.all().length - 1);
  }

  @Test
  void whatLeadsAstrayIsNoList() {
    var lists = NumberLists.of(new long[] {0, 2, 7, 8, 1, -1, 9, 3});
    assertThat(lists.isList(0, 10)).isTrue();
    assertThat(lists.isList(1, 9)).isTrue();
    assertThat(lists.isList(1, 8)).as("8 is not below the limit").isFalse();
    assertThat(lists.isList(2, 10)).as("seven numbers do not follow").isFalse();
    assertThat(lists.isList(4, 10)).as("below zero").isFalse();
    assertThat(lists.isList(5, 10)).as("less than none").isFalse();
    assertThat(lists.isList(7, 10)).as("three numbers do not follow").isFalse();
    assertThat(lists.isList(8, 10)).isFalse();
    assertThat(lists.isList(-1, 10)).isFalse();
    assertThat(NumberLists.of(new long[0]).isList(0, 10)).isFalse();
    assertThat(NumberLists.of(new long[] {1, 3}).isList(0, 3)).as("not empty").isFalse();
  }
}
