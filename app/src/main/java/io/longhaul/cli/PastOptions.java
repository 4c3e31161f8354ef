package io.longhaul.cli;

import io.longhaul.day.DaysOff;
import io.longhaul.evidence.Trace;
import io.longhaul.source.SourceException;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import io.longhaul.time.DateRange;
import io.longhaul.time.Window;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import io.longhaul.view.Ink;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Whose past a plan follows, from where it is read, and how the plan is shown.
final class PastOptions {
  @Option(
      names = "--in",
      paramLabel = "PATH",
      description =
          "A repository, or a folder of repositories, that holds your past; your store, else the"
              + " current folder, if none is given; may be given several times.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "Evidence lines instead (docs/evidence.md); may be given several times.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--alone", description = "Without any past: nothing is read.")
  private boolean alone;

  @Mixin private MeOption me = new MeOption();
  @Mixin private GitOption git = new GitOption();
  @Mixin private DaysOffOption daysOff = new DaysOffOption();
  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Your time zone, such as Europe/Berlin; that of your last act if not given.")
  private @Nullable String zone;

  @Option(
      names = "--now",
      paramLabel = "TIME",
      description = "Ask as if it were this time, so that an answer can be repeated.")
  private @Nullable String now;

  @Option(names = "--json", description = "Print it as JSON (docs/plan.md).")
  private boolean json;

  @Option(names = "--no-color", description = "No colour on a terminal either.")
  private boolean noColor;

  /// What is known of the person.
  ///
  /// @param zone of the coming days
  /// @param daysOff of the past and the coming days
  record Known(Answer answer, ZoneId zone, DaysOffOption.Known daysOff) {
    DaysOff off(DateRange dates) {
      return daysOff.in(dates);
    }
  }

  boolean json() {
    return json;
  }

  boolean alone() {
    return alone;
  }

  Ink ink(Outside outside) {
    return outside.ink(noColor);
  }

  /// What is looked at in the store while it is open.
  @FunctionalInterface
  interface Opened {
    void see(Store store) throws StoreException;
  }

  /// Opens the store that is there.
  Store open(Outside outside) throws Mistake, StoreException {
    return store.open(outside);
  }

  /// Takes more paths to read.
  void in(List<String> more) {
    paths = Stream.concat(paths.stream(), more.stream()).toList();
  }

  Known read(Outside outside) throws Mistake, SourceException, StoreException, IOException {
    return read(outside, _ -> {});
  }

  /// The same, and a look into the store where it is one that is read.
  Known read(Outside outside, Opened opened)
      throws Mistake, SourceException, StoreException, IOException {
    ReportOptions.zoneId(zone);
    var trace = trace(outside, opened);
    var zoneId = ReportOptions.zoneId(zone);
    var asked = new Asked(Window.ALL, ReportOptions.now(now, outside.clock(), zoneId), zoneId);
    var off = daysOff.known();
    var answer = Answer.to(asked.with(off.around(trace, asked.now())), trace);
    return new Known(answer, answer.zoneAhead(), off);
  }

  /// Whether the past is that of a store.
  boolean isStored(Outside outside) throws Mistake {
    var home = store.place(outside);
    return !alone
        && files.isEmpty()
        && paths.isEmpty()
        && home != null
        && (store.given() || home.exists());
  }

  StoreOptions store() {
    return store;
  }

  private Trace trace(Outside outside, Opened look)
      throws Mistake, SourceException, StoreException, IOException {
    if (alone) {
      return Trace.union(List.of());
    }
    if (!files.isEmpty() && (!paths.isEmpty() || store.given())) {
      throw new Mistake("give one of --from FILE, --in PATH and a store");
    }
    if (!files.isEmpty()) {
      return Reporting.lines(files, outside);
    }
    if (isStored(outside)) {
      try (var opened = store.open(outside)) {
        fill(Preferences.of(opened.settings()));
        look.see(opened);
        return opened.trace();
      }
    }
    return Reporting.read(
            PathArguments.all(paths, outside.folder()), me.addresses(), git.options(), outside)
        .mine();
  }

  /// Takes what was said once where nothing is said now.
  private void fill(Preferences preferences) {
    zone = zone == null ? preferences.zone() : zone;
    daysOff.fill(preferences);
  }
}
