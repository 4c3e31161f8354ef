package io.longhaul.cli;

import io.longhaul.source.SourceException;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What need not be said again.
@Command(
    name = "settings",
    description = "What you say once, so that no command needs it again; kept in your store.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  longhaul settings                       all of them",
      "  longhaul settings zone Europe/Berlin",
      "  longhaul settings country DE-BY",
      "  longhaul settings law eu de",
      "  longhaul settings checkin off           never ask how the day was",
      "  longhaul settings law --unset",
      "",
      "They hold for reports on your store and for what is read into it; an option on",
      "the command line takes their place.",
    })
final class SettingsCommand implements Callable<Integer> {
  private final Outside outside;

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Which one.")
  private @Nullable String name;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "VALUE",
      description = "What it is to be; all of its values where it has several.")
  private List<String> values = new ArrayList<>();

  @Option(names = "--unset", description = "Forget it.")
  private boolean unset;

  @Mixin private StoreOptions store = new StoreOptions();

  SettingsCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws Mistake, SourceException, StoreException, IOException {
    if (unset && (name == null || !values.isEmpty())) {
      throw new Mistake("--unset goes with the name of a setting, and no value");
    }
    var asked = name == null ? null : Preferences.Name.of(name);
    if (asked != null) {
      asked.check(values);
    }
    try (var open = store.open(outside)) {
      if (asked != null && (unset || !values.isEmpty())) {
        set(open, asked);
      }
      for (var each : asked == null ? List.of(Preferences.Name.values()) : List.of(asked)) {
        outside.print(line(each, values(open, each)));
      }
      return Longhaul.ANSWERED;
    }
  }

  private void set(Store open, Preferences.Name asked) throws StoreException {
    if (asked == Preferences.Name.ME) {
      for (var address : open.addresses()) {
        open.disown(address);
      }
      for (var address : values) {
        open.own(address);
      }
    } else if (unset) {
      open.unset(asked.word());
    } else {
      open.set(asked.word(), String.join(" ", values));
    }
    open.note("settings", asked.word());
  }

  private static List<String> values(Store open, Preferences.Name name) throws StoreException {
    return name == Preferences.Name.ME ? open.addresses() : Preferences.list(open.settings(), name);
  }

  private static String line(Preferences.Name name, List<String> values) {
    return values.isEmpty()
        ? String.format(Locale.ROOT, "%-9s not set: %s\n", name.word(), name.meaning())
        : String.format(Locale.ROOT, "%-9s %s\n", name.word(), String.join(" ", values));
  }
}
