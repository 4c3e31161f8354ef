package io.longhaul.accuracy;

import java.util.List;

/// Compares the answer about one person with the truth. It depends on nothing else.
interface Measure {
  List<Mark> of(Case person);
}
