package io.longhaul.history;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/// Short lists of numbers, one after the other in one array: how many there are, and then they. A
/// list is found again by where it begins; 0 is the empty one.
final class NumberLists {
  private long[] numbers;
  private int end;

  NumberLists() {
    this(new long[16], 1);
  }

  private NumberLists(long[] numbers, int end) {
    this.numbers = numbers;
    this.end = end;
  }

  /// Lists that come from a file: see [#isList].
  static NumberLists of(long[] numbers) {
    return new NumberLists(numbers, numbers.length);
  }

  /// Adds to the list that was begun last, or begins one.
  ///
  /// @param list that list, or 0
  /// @return the list
  int add(int list, long number) {
    if (end + 1 >= numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * numbers.length);
    }
    int here = list;
    if (here == 0) {
      here = end++;
      numbers[here] = 0;
    }
    numbers[end++] = number;
    numbers[here]++;
    return here;
  }

  /// How many numbers a list has.
  int size(int list) {
    return (int) numbers[list];
  }

  long get(int list, int index) {
    return numbers[list + 1 + index];
  }

  /// Puts another number in the place of each.
  void map(LongUnaryOperator change) {
    for (int list = 1; list < end; list += 1 + size(list)) {
      for (int i = 1; i <= numbers[list]; i++) {
        numbers[list + i] = change.applyAsLong(numbers[list + i]);
      }
    }
  }

  /// Takes the lists of others, all but their empty one.
  ///
  /// @return how much further they begin here
  int addAll(NumberLists others) {
    int shift = end - 1;
    int wanted = Math.addExact(shift, others.end);
    if (wanted > numbers.length) {
      numbers = Arrays.copyOf(numbers, wanted);
    }
    System.arraycopy(others.numbers, 1, numbers, end, others.end - 1);
    end = wanted;
    return shift;
  }

  /// All of them, as [#of] takes them.
  long[] all() {
    return Arrays.copyOf(numbers, end);
  }

  /// Whether a list of numbers below a limit stands there; at 0 the empty one.
  boolean isList(int list, int limit) {
    if (list < 0 || list >= end || numbers[list] < 0 || numbers[list] >= end - list) {
      return false;
    }
    if (list == 0) {
      return numbers[0] == 0;
    }
    for (int i = 0; i < size(list); i++) {
      if (get(list, i) < 0 || get(list, i) >= limit) {
        return false;
      }
    }
    return true;
  }
}
