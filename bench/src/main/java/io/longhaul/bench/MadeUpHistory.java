package io.longhaul.bench;

import io.longhaul.bench.ImportStream.Act;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A history that never happened, told to `git fast-import`: work on several lines, merged into the
/// main one, over twenty years. The same seed tells the same story.
final class MadeUpHistory {
  static final String MAIN = "refs/heads/main";
  private static final long BEGIN = 1_104_570_000;
  private static final long SPAN = 20L * 365 * 86_400;
  private static final double MERGES = 0.07;

  /// One commit in so many begins a series of commits that say nearly the same, which pack as
  /// deltas.
  private static final int SERIES_EVERY = 60;

  private static final int LONGEST_SERIES = 9;

  private final Shape shape;
  private final SplittableRandom random;
  private final People people;
  private final Prose prose;
  private final Messages messages;
  private final HeavyTail activity;

  /// Commits on each line since it was last merged; -1 while it does not exist.
  private final int[] waiting;

  private int told;

  /// The series under way, and how many of its parts are still to come.
  private @Nullable Work begun;

  private int parts;

  /// A piece of work on a line, in one commit or in several parts.
  private record Work(int line, Person author, Person committer, String message) {}

  /// What is done between commits.
  @FunctionalInterface
  interface Pause {
    void after(int commits) throws IOException;
  }

  MadeUpHistory(Shape shape, long seed) {
    this.shape = shape;
    this.random = new SplittableRandom(seed);
    this.people = new People(shape.people(), random.split());
    this.prose = new Prose(shape.names(), random.split());
    this.messages = new Messages(people, prose, random.split());
    this.activity = new HeavyTail(shape.lines(), 2, 1);
    this.waiting = new int[shape.lines()];
    Arrays.fill(waiting, -1);
  }

  void tell(ImportStream stream, Pause pause) throws IOException {
    int tagEvery = shape.commits() / (shape.tags() + 1) + 1;
    while (told < shape.commits()) {
      int line = activity.draw(random);
      if (told == 0) {
        commit(MAIN, List.of(), work(0), stream);
      } else if (random.nextDouble() < MERGES && waiting[line] > 0) {
        merge(line, stream);
      } else {
        commit(work(line), stream);
      }
      told++;
      if (told % tagEvery == 0) {
        tag(told / tagEvery, stream);
      }
      pause.after(told);
    }
  }

  /// Something new on the line, or the next part of what was begun on another one.
  private Work work(int line) {
    if (parts > 0 && begun != null) {
      parts--;
      return begun;
    }
    var author = people.draw(random);
    var committer = random.nextInt(6) == 0 ? author : maintainer(line);
    var work = new Work(line, author, committer, messages.ordinary(author, committer));
    if (random.nextInt(SERIES_EVERY) == 0) {
      parts = 1 + random.nextInt(LONGEST_SERIES - 1);
      begun = work;
    }
    return work;
  }

  /// The full name of the ref of a line.
  static String line(int number) {
    return number == 0 ? "refs/heads/next" : "refs/heads/for-next-" + number;
  }

  private void commit(Work work, ImportStream stream) throws IOException {
    int line = work.line();
    boolean anew = waiting[line] < 0 || (waiting[line] == 0 && random.nextInt(4) > 0);
    commit(line(line), anew ? List.of(MAIN) : List.of(), work, stream);
    waiting[line] = Math.max(0, waiting[line]) + 1;
  }

  private void commit(String branch, List<String> parents, Work work, ImportStream stream)
      throws IOException {
    long now = now();
    long took = (long) Math.min(200 * 86_400.0, 86_400 * Math.exp(0.7 + 1.3 * gauss()));
    var author = act(work.author(), work.author().equals(work.committer()) ? now : now - took);
    var message = work.equals(begun) ? Messages.part(1 + parts, work.message()) : work.message();
    var commit =
        new ImportStream.Commit(branch, author, act(work.committer(), now), message, parents);
    boolean changes = random.nextInt(shape.changeEvery()) == 0;
    stream.commit(commit, changes ? file() : "", changes ? content() : "");
  }

  /// Merges a line, or two, into the main one; sometimes the main one into a line.
  private void merge(int line, ImportStream stream) throws IOException {
    var from = maintainer(line);
    boolean back = random.nextInt(8) == 0;
    var parents = new ArrayList<>(List.of("", back ? MAIN : line(line)));
    int other = activity.draw(random);
    if (!back && other != line && waiting[other] > 0 && random.nextInt(10) == 0) {
      parents.add(line(other));
      waiting[other] = 0;
    }
    var act = act(back ? from : people.of(0), now());
    var message = messages.pull(line(line).substring("refs/heads/".length()), from);
    var target = back ? line(line) : MAIN;
    waiting[line] = back ? waiting[line] : 0;
    stream.commit(new ImportStream.Commit(target, act, act, message, parents), "", "");
  }

  private void tag(int number, ImportStream stream) throws IOException {
    var version =
        "v"
            + (1 + number / 90)
            + "."
            + number / 9 % 10
            + (number % 9 == 0 ? "" : "-rc" + number % 9);
    stream.tag(version, MAIN, act(people.of(0), now()), messages.release(version));
  }

  private Person maintainer(int line) {
    int rank = (int) Math.abs(6 * gauss());
    return people.of(1 + line + rank * shape.lines());
  }

  /// Who did it, at home or, rarely, on a journey.
  private Act act(Person person, long seconds) {
    var zone = random.nextInt(25) == 0 ? people.draw(random).zone() : person.zone();
    return new Act(person, seconds, zone);
  }

  /// Later with every commit, apart from clocks that are wrong.
  private long now() {
    long skew = random.nextInt(100) == 0 ? random.nextLong(7200) : 0;
    return BEGIN + SPAN / shape.commits() * told + random.nextLong(60) - skew;
  }

  private double gauss() {
    return random.nextGaussian();
  }

  private String file() {
    return prose.area() + "/part-" + random.nextInt(9) + ".txt";
  }

  private String content() {
    var text = new StringBuilder();
    prose.paragraphs(30, text);
    return text.toString();
  }
}
