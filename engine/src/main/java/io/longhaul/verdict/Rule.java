package io.longhaul.verdict;

import java.util.Optional;

/// A line that effort or rest may cross. A rule speaks only when it is crossed.
public sealed interface Rule permits LongWeeks, NoFreeDay, ShortRest {
  Optional<Verdict> judge(Facts facts);
}
