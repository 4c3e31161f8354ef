package io.longhaul.bench;

import io.longhaul.accuracy.ShockTrial;
import io.longhaul.shock.Facet;
import io.longhaul.simulate.Claim;
import io.longhaul.simulate.Scenario;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Twins;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Prints how often what is said of marked events is true: a table of twins, and one of people to
/// whom nothing happened. Arguments: the first seed, how many for each twin, how many for each
/// other person.
public final class MeasureShocks {
  private static final List<Integer> ACTS = List.of(3, 6, 12, 30);
  private static final int WEEKS = 40;

  /// Their hours change by themselves: a date that is drawn may lie beside a change.
  private static final Set<String> CHANGING = Set.of("crunch", "creep", "parental-leave");

  private MeasureShocks() {}

  public static void main(String[] arguments) throws IOException {
    long first = Long.parseLong(arguments[0]);
    int twins = Integer.parseInt(arguments[1]);
    int others = Integer.parseInt(arguments[2]);
    var page = new StringBuilder();
    happened(first, twins, page);
    nothing(first, others, page);
    try (var out = new FileOutputStream(FileDescriptor.out)) {
      out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void happened(long first, int seeds, StringBuilder page) {
    page.append("## Something happened\n\n")
        .append("| what | acts a day | people | truth, h | width, h | hours hold | nights hold |")
        .append(" free days hold | effect claimed | return told | return holds |\n")
        .append("|---|---|---|---|---|---|---|---|---|---|---|\n");
    var all = new ArrayList<ShockTrial>();
    for (var twins : Twins.all()) {
      for (int acts : ACTS) {
        var trials = new ArrayList<ShockTrial>();
        for (long seed = first; seed < first + seeds; seed++) {
          trials.add(ShockTrial.of(twins, WEEKS, acts, seed));
        }
        page.append(row(twins.name(), Integer.toString(acts), trials));
        all.addAll(trials);
      }
    }
    page.append(row("all", "", all)).append('\n');
  }

  private static String row(String name, String acts, List<ShockTrial> trials) {
    var told = trials.stream().filter(ShockTrial::isTold).toList();
    var returned =
        told.stream().filter(trial -> trial.claims() && trial.back().isPresent()).toList();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %.1f | %.1f | %s | %s | %s | %s | %s | %s |%n",
        name,
        acts,
        told.size(),
        told.stream().mapToDouble(ShockTrial::hours).average().orElse(0),
        told.stream()
            .mapToDouble(trial -> trial.effect(Facet.HOURS).orElseThrow().difference().width())
            .average()
            .orElse(0),
        covered(told, Facet.HOURS),
        covered(told, Facet.NIGHTS),
        covered(told, Facet.FREE_DAYS),
        share(told, ShockTrial::claims),
        share(returned, trial -> trial.told().isPresent()),
        share(
            returned.stream().filter(trial -> trial.told().isPresent()).toList(),
            ShockTrial::isReturnCovered));
  }

  private static String covered(List<ShockTrial> trials, Facet facet) {
    return share(
        trials.stream().filter(trial -> trial.covers(facet).isPresent()).toList(),
        trial -> trial.covers(facet).orElseThrow());
  }

  private static String share(List<ShockTrial> trials, Predicate<ShockTrial> hit) {
    long hits = trials.stream().filter(hit).count();
    return trials.isEmpty()
        ? "-"
        : String.format(Locale.ROOT, "%.1f %%", 100.0 * hits / trials.size());
  }

  private static void nothing(long first, int seeds, StringBuilder page) {
    page.append("## Nothing happened\n\n")
        .append("| who | people | effect claimed | hours hold |\n|---|---|---|---|\n");
    var all = new ArrayList<ShockTrial>();
    for (var scenario : Scenarios.all()) {
      if (scenario.claim() != Claim.NOTHING) {
        var told = trials(scenario, first, seeds);
        page.append(quietRow(scenario.name(), told));
        if (!CHANGING.contains(scenario.name())) {
          all.addAll(told);
        }
      }
    }
    page.append(quietRow("all but " + String.join(", ", CHANGING.stream().sorted().toList()), all));
  }

  private static List<ShockTrial> trials(Scenario scenario, long first, int seeds) {
    var told = new ArrayList<ShockTrial>();
    for (int acts : ACTS) {
      for (long seed = first; seed < first + seeds; seed++) {
        var trial = ShockTrial.ofNothing(scenario, WEEKS, acts, seed);
        if (trial.isTold()) {
          told.add(trial);
        }
      }
    }
    return told;
  }

  private static String quietRow(String name, List<ShockTrial> told) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %s |%n",
        name,
        told.size(),
        share(told, ShockTrial::claims),
        covered(told, Facet.HOURS));
  }
}
