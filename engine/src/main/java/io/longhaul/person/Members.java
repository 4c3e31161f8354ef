package io.longhaul.person;

import java.util.Arrays;

/// A growing list of numbers.
final class Members {
  private int[] numbers = new int[2];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  int get(int index) {
    return numbers[index];
  }

  int size() {
    return size;
  }
}
