package io.longhaul.source.git;

import io.longhaul.person.Identity;
import io.longhaul.simulate.Cast;
import io.longhaul.simulate.Commit;
import io.longhaul.simulate.Simulated;
import io.longhaul.simulate.Stamp;
import io.longhaul.simulate.Team;
import io.longhaul.source.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Writes the commits of a simulated person as real repositories, through `git fast-import`: one in
/// the folder itself, or several in the folders `1`, `2` … below it. The same person gives the same
/// objects. Whoever asks there is the person.
public final class SimulatedRepositories {
  private static final String MAIN = "refs/heads/main";
  private static final String RELEASE = "refs/heads/release";

  /// Changes go round so many files.
  private static final int FILES = 7;

  private SimulatedRepositories() {}

  /// Writes all repositories of a person.
  ///
  /// @param folder empty, or not there yet
  public static void write(Simulated simulated, Path folder) throws SourceException {
    write(simulated.commits(), simulated.scenario().habits().repositories(), folder);
  }

  /// Writes all repositories of a person's team, as the person has them.
  ///
  /// @param folder empty, or not there yet
  public static void write(Team team, Path folder) throws SourceException {
    var commits = team.commits();
    write(commits, 1 + commits.stream().mapToInt(Commit::repository).max().orElse(0), folder);
  }

  private static void write(List<Commit> all, int repositories, Path folder)
      throws SourceException {
    for (int i = 0; i < repositories; i++) {
      int number = i;
      var commits = all.stream().filter(commit -> commit.repository() == number).toList();
      write(commits, repositories == 1 ? folder : folder.resolve(String.valueOf(i + 1)));
    }
  }

  private static void write(List<Commit> commits, Path folder) throws SourceException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new SourceException(folder + " cannot be made: " + e.getMessage(), e);
    }
    var person = Cast.PERSON.getFirst();
    run(folder, "", "init", "--quiet", "--template=", "--initial-branch=main");
    run(folder, "", "config", "user.name", person.name());
    run(folder, "", "config", "user.email", person.address());
    if (!commits.isEmpty()) {
      run(folder, stream(commits), "fast-import", "--quiet");
      run(folder, "", "reset", "--quiet", "--hard");
    }
  }

  private static void run(Path folder, String input, String... arguments) throws SourceException {
    var result = Git.run(folder, input, arguments);
    if (!result.succeeded()) {
      throw new SourceException(
          "git " + arguments[0] + " failed in " + folder + ": " + result.complaint());
    }
  }

  /// Commits in the order of their committers' times, each on top of the one before on its branch.
  /// Picks go to another branch, which begins where the main one did.
  private static String stream(List<Commit> commits) {
    var stream = new StringBuilder();
    int mark = 0;
    boolean released = false;
    for (var commit : commits) {
      boolean picked = commit.manner() == Commit.Manner.PICKED;
      mark++;
      append(stream, commit, picked ? RELEASE : MAIN, mark);
      if (picked && !released && mark > 1) {
        stream.append("from :1\n");
      }
      released |= picked;
      var change = commit.subject() + "\n";
      stream
          .append("M 100644 inline work/")
          .append(commit.act() % FILES)
          .append(".txt\n")
          .append(data(change));
    }
    return stream.append("done\n").toString();
  }

  private static void append(StringBuilder stream, Commit commit, String branch, int mark) {
    stream
        .append("commit ")
        .append(branch)
        .append("\nmark :")
        .append(mark)
        .append("\nauthor ")
        .append(stamp(commit.author()))
        .append("committer ")
        .append(stamp(commit.committer()))
        .append(data(message(commit)));
  }

  private static String message(Commit commit) {
    return switch (commit.manner()) {
      case WRITTEN, PICKED, AGENT, BOT -> commit.subject() + "\n";
      case WEB_PAGE -> commit.subject() + " (#" + (commit.act() + 1) + ")\n";
      case HELPED -> commit.subject() + "\n\nCo-authored-by: " + contact(Cast.AGENT) + "\n";
    };
  }

  private static String data(String text) {
    return "data " + text.getBytes(StandardCharsets.UTF_8).length + "\n" + text;
  }

  private static String stamp(Stamp stamp) {
    int minutes = stamp.offset().getTotalSeconds() / 60;
    return String.format(
        Locale.ROOT,
        "%s %d %s%02d%02d\n",
        contact(stamp.who()),
        stamp.second(),
        minutes < 0 ? "-" : "+",
        Math.abs(minutes) / 60,
        Math.abs(minutes) % 60);
  }

  private static String contact(Identity who) {
    return who.name() + " <" + who.address() + ">";
  }
}
