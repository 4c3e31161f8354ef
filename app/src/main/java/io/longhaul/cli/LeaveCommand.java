package io.longhaul.cli;

import io.longhaul.source.SourceException;
import io.longhaul.store.StoreException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The person's own leave.
@Command(
    name = "leave",
    description = "Your own leave, kept in your store: days that were to be free.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul leave                                  what is kept",
      "  longhaul leave add 2026-07-01..2026-07-14       first and last day",
      "  longhaul leave remove 2026-07-01..2026-07-14",
    })
final class LeaveCommand implements Callable<Integer> {
  private final Outside outside;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ACT",
      description = "add, remove, or nothing to list.")
  private String act = "list";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "FROM..TO",
      description = "First and last day.")
  private List<String> ranges = new ArrayList<>();

  @Mixin private StoreOptions store = new StoreOptions();

  LeaveCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, StoreException, IOException {
    boolean lists = act.equals("list");
    if (!lists && !act.equals("add") && !act.equals("remove")) {
      throw new Mistake("leave takes add or remove, not '" + act + "'");
    }
    if (lists != ranges.isEmpty()) {
      throw new Mistake("leave add and leave remove take days such as 2026-07-01..2026-07-14");
    }
    Preferences.Name.LEAVE.check(ranges);
    try (var open = store.open(outside)) {
      var leave = new TreeSet<>(Preferences.list(open.settings(), Preferences.Name.LEAVE));
      if (!lists) {
        change(leave);
        open.set(Preferences.Name.LEAVE.word(), String.join(" ", leave));
        open.note("settings", Preferences.Name.LEAVE.word());
      }
      outside.print(leave.isEmpty() ? "no leave is kept\n" : String.join("\n", leave) + "\n");
      return Longhaul.ANSWERED;
    }
  }

  private void change(Set<String> leave) throws Mistake {
    for (var range : ranges) {
      if (act.equals("add")) {
        leave.add(range);
      } else if (!leave.remove(range)) {
        throw new Mistake(range + " is not among your leave; longhaul leave lists it");
      }
    }
  }
}
