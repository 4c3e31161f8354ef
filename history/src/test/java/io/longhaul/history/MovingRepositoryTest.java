package io.longhaul.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A repository that others change while it is read. Invariant: each answer is the history of one
/// state that the repository had in the meantime, or says that something is missing.
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class MovingRepositoryTest {
  private static final int READINGS = 50;
  private static final int COMMITS = 30;

  @TempDir Path folder;

  private final AtomicBoolean over = new AtomicBoolean();
  private final ConcurrentLinkedQueue<Set<String>> states = new ConcurrentLinkedQueue<>();

  @Test
  void eachAnswerIsTheHistoryOfOneState() throws IOException, InterruptedException {
    var scratch = Scratch.at(folder.resolve("lab")).withHistory(COMMITS, 5);
    scratch.git("symbolic-ref", "HEAD", "refs/heads/b0");
    scratch.git("clone", "-q", "--mirror", ".", "../other.git");
    note(scratch);
    var mover = Thread.ofPlatform().start(() -> move(scratch));
    var answers = new HashSet<Set<String>>();
    int missing = 0;
    try {
      for (int i = 0; i < READINGS && mover.isAlive(); i++) {
        try {
          answers.add(Set.copyOf(scratch.read().keySet()));
        } catch (HistoryException e) {
          assertThat(e.kind()).as(e.getMessage()).isEqualTo(HistoryException.Kind.MISSING);
          missing++;
        }
      }
    } finally {
      over.set(true);
      mover.join();
    }
    assertThat(states.size()).isGreaterThan(1);
    assertThat(missing).isLessThan(READINGS);
    assertThat(Set.copyOf(states)).containsAll(answers);
  }

  /// One change after the other, each of which moves one ref, or none.
  private void move(Scratch scratch) {
    for (int round = 0; !over.get(); round++) {
      step(scratch, "commit", "-q", "--allow-empty", "-m", "round " + round);
      step(scratch, "update-ref", "refs/heads/far", "HEAD");
      step(scratch, "gc", "-q", "--prune=now");
      step(scratch, "commit", "-q", "--allow-empty", "--amend", "-m", "instead " + round);
      step(scratch, "push", "-q", "../other.git", "HEAD:refs/heads/pushed" + round);
      step(
          scratch,
          "fetch",
          "-q",
          "../other.git",
          "refs/heads/pushed" + round + ":refs/x/y" + round);
      step(scratch, "update-ref", "-d", "refs/heads/far");
      step(scratch, "reflog", "expire", "--expire=now", "--all");
      step(scratch, "repack", "-adq");
      step(scratch, "pack-refs", "--all", "--prune");
      step(scratch, "prune", "--expire=now");
      step(scratch, "update-ref", "-d", "refs/x/y" + round);
    }
  }

  private void step(Scratch scratch, String... command) {
    if (!over.get()) {
      scratch.git(command);
      note(scratch);
    }
  }

  private void note(Scratch scratch) {
    var ids = scratch.git("rev-list", "--all");
    states.add(List.of(ids.split("\n", -1)).stream().collect(Collectors.toUnmodifiableSet()));
  }

  /// Oracle: the names of the refs that git moves in one transaction: no answer may hold one branch
  /// as it was later and another one as it was earlier.
  @Test
  void branchesThatMoveInOrderAreNeverSeenOutOfOrder() throws IOException, InterruptedException {
    var scratch = Scratch.at(folder.resolve("lab")).withHistory(COMMITS, 6);
    scratch.git("symbolic-ref", "HEAD", "refs/heads/never");
    var ids = scratch.git("rev-list", "--reverse", "--all").split("\n", -1);
    scratch.feed(deleteKept(scratch), "update-ref", "--stdin");
    var branches = scratch.git("for-each-ref", "--format=%(refname)").split("\n", -1);
    for (var branch : branches) {
      scratch.git("update-ref", branch, ids[0]);
    }
    var mover = Thread.ofPlatform().start(() -> walk(scratch, branches, ids));
    try {
      for (int i = 0; i < READINGS; i++) {
        readInOrder(scratch, branches);
      }
    } finally {
      over.set(true);
      mover.join();
    }
  }

  private static byte[] deleteKept(Scratch scratch) {
    return scratch
        .git("for-each-ref", "--format=delete %(refname)", "refs/keep")
        .concat("\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /// First one branch, then the next one: so none is ever more than one step ahead of another.
  private void walk(Scratch scratch, String[] branches, String[] ids) {
    for (int step = 1; !over.get(); step++) {
      for (var branch : branches) {
        scratch.git("update-ref", branch, ids[step % ids.length]);
      }
    }
  }

  /// Between two steps at most one boundary lies between old and new.
  private static void readInOrder(Scratch scratch, String[] branches) throws IOException {
    Set<ObjectName> tips;
    try {
      tips = RefState.of(scratch.store(), RefFilter.ALL, Instant.now()).tips();
    } catch (HistoryException e) {
      assertThat(e.kind()).isEqualTo(HistoryException.Kind.MISSING);
      return;
    }
    assertThat(tips.size()).isBetween(1, Math.min(2, branches.length));
  }
}
