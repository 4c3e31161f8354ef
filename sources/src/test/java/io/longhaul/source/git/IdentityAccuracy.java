package io.longhaul.source.git;

import io.longhaul.person.Identity;
import io.longhaul.person.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// How well people are told apart, measured against a repository's own `.mailmap`, which is held
/// out: what is judged sees raw names and addresses only. What is counted and why is in
/// `bench/results/identities.md`.
///
/// Run it with the paths of repositories; it prints numbers only, never a name or an address.
final class IdentityAccuracy {
  private static final Pattern ENTRY =
      Pattern.compile("^[^<#]*<([^>]*)>\\s*(?:([^<#]*)<([^>]*)>)?");
  private static final int ROUNDS = 5;

  private IdentityAccuracy() {}

  public static void main(String[] paths) {
    System.out.println(
        "| repository | identities | mentioned | pairs of one | method | right | false | missed"
            + " | no truth | precision | recall | B3 precision | B3 recall |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (var path : paths) {
      var truth = Truth.of(Path.of(path));
      var base = nameOrAddress(truth.commits().keySet());
      var ours = People.of(truth.commits(), Set.of());
      print(path, truth, "name or address", Score.of(truth, base));
      print(path, truth, "Longhaul", Score.of(truth, ours::representative));
      contested(truth, base, ours::representative);
      time(truth);
    }
  }

  private static void print(String path, Truth truth, String method, Score score) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %d | %s | %d | %d | %d | %d | %.3f | %.3f | %.3f | %.3f |%n",
        path.replaceAll("/(repo)?$", "").replaceAll(".*/", ""),
        truth.commits().size(),
        truth.mentioned().size(),
        score.right() + score.missed(),
        method,
        score.right(),
        score.wrong(),
        score.missed(),
        score.unknown(),
        score.precision(),
        score.recall(),
        score.cubePrecision(),
        score.cubeRecall());
  }

  /// Pairs that only one of the two joins: how often it is right to.
  private static void contested(
      Truth truth, Function<Identity, Identity> base, Function<Identity, Identity> ours) {
    var counts = new int[4];
    var mentioned = List.copyOf(truth.mentioned());
    for (int i = 0; i < mentioned.size(); i++) {
      for (int j = 0; j < i; j++) {
        var a = mentioned.get(i);
        var b = mentioned.get(j);
        boolean joined = ours.apply(a).equals(ours.apply(b));
        var verdict = truth.same(a, b);
        if (joined != base.apply(a).equals(base.apply(b)) && verdict != Verdict.UNKNOWN) {
          counts[(joined ? 0 : 2) + (verdict == Verdict.SAME ? 0 : 1)]++;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "contested: joined by Longhaul only %d right, %d false; by name or address only %d right,"
            + " %d false%n",
        counts[0],
        counts[1],
        counts[2],
        counts[3]);
  }

  private static void time(Truth truth) {
    var times = new StringBuilder("ms, first to fifth run:");
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      People.of(truth.commits(), Set.of());
      times.append(' ').append((System.nanoTime() - start) / 1_000_000);
    }
    System.out.println(times);
  }

  /// The baseline: everybody with the same name or the same address, case aside, is one.
  private static Function<Identity, Identity> nameOrAddress(Collection<Identity> identities) {
    var parents = new HashMap<Identity, Identity>();
    var first = new HashMap<String, Identity>();
    for (var identity : identities) {
      for (var key :
          List.of(
              "n" + identity.name().strip().toLowerCase(Locale.ROOT),
              "a" + identity.address().strip().toLowerCase(Locale.ROOT))) {
        var other = root(parents, first.computeIfAbsent(key, _ -> identity));
        var own = root(parents, identity);
        if (!other.equals(own)) {
          parents.put(own, other);
        }
      }
    }
    return identity -> root(parents, identity);
  }

  private static Identity root(Map<Identity, Identity> parents, Identity identity) {
    var root = identity;
    for (var next = parents.get(root); next != null; next = parents.get(root)) {
      root = next;
    }
    return root;
  }

  /// What the mailmap says about two identities.
  enum Verdict {
    SAME,
    DIFFERENT,
    UNKNOWN
  }

  /// A mailmap as truth.
  ///
  /// @param commits how often each identity is an author or a committer
  /// @param mapped what the mailmap makes of each identity
  /// @param mentioned the identities that an entry of the mailmap is about
  record Truth(
      Map<Identity, Integer> commits, Map<Identity, Identity> mapped, Set<Identity> mentioned) {
    static Truth of(Path repository) {
      var commits = new HashMap<Identity, Integer>();
      git(repository, "", "log", "--all", "--format=%an%x1f%ae%n%cn%x1f%ce")
          .lines()
          .map(line -> line.split("\u001f", -1))
          .filter(parts -> parts.length == 2)
          .forEach(parts -> commits.merge(new Identity(parts[0], parts[1]), 1, Integer::sum));
      var mapped = mapped(repository, commits.keySet());
      var mentioned = mentioned(git(repository, "", "show", "HEAD:.mailmap"), mapped.keySet());
      return new Truth(commits, mapped, mentioned);
    }

    Verdict same(Identity a, Identity b) {
      var personA = mapped.getOrDefault(a, a);
      var personB = mapped.getOrDefault(b, b);
      if (personA.address().equalsIgnoreCase(personB.address())) {
        return Verdict.SAME;
      }
      return personA.name().equalsIgnoreCase(personB.name()) ? Verdict.UNKNOWN : Verdict.DIFFERENT;
    }

    private static Map<Identity, Identity> mapped(Path repository, Set<Identity> identities) {
      var asked =
          identities.stream()
              .filter(i -> !i.address().isEmpty() && isPlain(i.name()) && isPlain(i.address()))
              .toList();
      var question = new StringBuilder();
      asked.forEach(i -> question.append(i.name() + " <" + i.address() + ">\n"));
      var answers =
          git(repository, question.toString(), "check-mailmap", "--stdin").lines().toList();
      if (answers.size() != asked.size()) {
        throw new IllegalStateException(
            asked.size() + " questions, " + answers.size() + " answers");
      }
      var mapped = new HashMap<Identity, Identity>();
      for (int i = 0; i < asked.size(); i++) {
        var answer = answers.get(i);
        int open = answer.lastIndexOf('<');
        mapped.put(
            asked.get(i),
            new Identity(
                answer.substring(0, open).strip(),
                answer.substring(open + 1, answer.lastIndexOf('>'))));
      }
      return mapped;
    }

    private static boolean isPlain(String text) {
      return text.chars()
          .noneMatch(
              c -> c < ' ' || c == '<' || c == '>' || c == 0x85 || c == 0x2028 || c == 0x2029);
    }

    private static Set<Identity> mentioned(String mailmap, Set<Identity> identities) {
      var addresses = new HashSet<String>();
      var pairs = new HashSet<String>();
      for (var line : mailmap.lines().toList()) {
        var entry = ENTRY.matcher(line.strip());
        if (entry.find()) {
          addresses.add(lower(entry.group(1)));
          if (entry.group(3) != null) {
            boolean named = !entry.group(2).isBlank();
            (named ? pairs : addresses)
                .add((named ? lower(entry.group(2)) + "<" : "") + lower(entry.group(3)));
          }
        }
      }
      var mentioned = new HashSet<Identity>();
      for (var identity : identities) {
        var address = lower(identity.address());
        if (addresses.contains(address) || pairs.contains(lower(identity.name()) + "<" + address)) {
          mentioned.add(identity);
        }
      }
      return mentioned;
    }

    private static String lower(String text) {
      return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String git(Path repository, String input, String... arguments) {
      try {
        var line = new ArrayList<>(List.of("git", "-C", repository.toString()));
        line.addAll(List.of(arguments));
        var process =
            new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Thread.ofVirtual()
            .start(() -> {
              try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Pairs of mentioned identities, and B-cubed over mentioned identities.
  record Score(
      int right, int wrong, int missed, int unknown, double cubePrecision, double cubeRecall) {
    static Score of(Truth truth, Function<Identity, Identity> person) {
      var counts = new int[5];
      double precision = 0;
      double recall = 0;
      var mentioned = List.copyOf(truth.mentioned());
      for (var a : mentioned) {
        var own = new int[] {1, 0, 0, 0, 0};
        for (var b : mentioned) {
          if (!a.equals(b)) {
            boolean joined = person.apply(a).equals(person.apply(b));
            own[cell(truth.same(a, b), joined)]++;
          }
        }
        precision += (double) own[0] / (own[0] + own[1]);
        recall += (double) own[0] / (own[0] + own[2]);
        own[0]--;
        for (int i = 0; i < own.length; i++) {
          counts[i] += own[i];
        }
      }
      int size = mentioned.size();
      return new Score(
          counts[0] / 2,
          counts[1] / 2,
          counts[2] / 2,
          counts[3] / 2,
          precision / size,
          recall / size);
    }

    /// Right, false, missed, joined without truth; and a last one for what is neither.
    private static int cell(Verdict truth, boolean joined) {
      return switch (truth) {
        case SAME -> joined ? 0 : 2;
        case DIFFERENT -> joined ? 1 : 4;
        case UNKNOWN -> joined ? 3 : 4;
      };
    }

    double precision() {
      return (double) right / (right + wrong);
    }

    double recall() {
      return (double) right / (right + missed);
    }
  }
}
