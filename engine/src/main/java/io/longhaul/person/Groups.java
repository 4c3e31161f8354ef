package io.longhaul.person;

/// Numbers in disjoint groups that only grow together.
final class Groups {
  private final int[] parents;

  Groups(int size) {
    parents = new int[size];
    for (int i = 0; i < size; i++) {
      parents[i] = i;
    }
  }

  /// The number that stands for the group of a number.
  int of(int number) {
    int root = number;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  void join(int a, int b) {
    int rootA = of(a);
    int rootB = of(b);
    parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  void join(Members members) {
    for (int i = 1; i < members.size(); i++) {
      join(members.get(0), members.get(i));
    }
  }
}
