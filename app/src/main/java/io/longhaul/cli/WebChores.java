package io.longhaul.cli;

import io.longhaul.day.DaysOff;
import io.longhaul.evidence.Trace;
import io.longhaul.planner.Request;
import io.longhaul.source.Contract;
import io.longhaul.source.SourceException;
import io.longhaul.store.Connected;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import io.longhaul.time.DateRange;
import io.longhaul.time.Window;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import io.longhaul.view.SourceRow;
import io.longhaul.web.Chores;
import io.longhaul.web.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// What the web app has the command line do.
///
/// @param zone for acts that do not tell theirs, as `--zone` takes it, or null
/// @param daysOff what was told of holidays and leave
record WebChores(Outside outside, @Nullable String zone, DaysOffOption daysOff) implements Chores {
  private static final int FORESEEN_DAYS = 400;

  @Override
  public String program() {
    return Version.program();
  }

  @Override
  public Asked asked(Store store, Trace trace) throws StoreException {
    try {
      var preferences = Preferences.of(store.settings());
      var now = outside.clock().instant();
      var zoneId = ReportOptions.zoneId(zone == null ? preferences.zone() : zone);
      var off = daysOff.known(preferences).around(trace, now);
      return new Asked(Window.ALL, now, zoneId).with(off);
    } catch (Mistake | SourceException e) {
      throw new StoreException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public DaysOff ahead(Store store, LocalDate today) throws StoreException {
    try {
      var range = new DateRange(today.plusDays(1), today.plusDays(FORESEEN_DAYS));
      return daysOff.known(Preferences.of(store.settings())).in(range);
    } catch (Mistake | SourceException e) {
      throw new StoreException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public Request wanted(Answer answer, DaysOff off, List<String> options) throws Refused {
    var wanted = new WantedOptions();
    try {
      // what comes from a form is data: no file is read for an @, no option but these is known
      new CommandLine(
              CommandSpec.create().addMixin("wanted", CommandSpec.forAnnotatedObject(wanted)))
          .setExpandAtFiles(false)
          .parseArgs(options.toArray(String[]::new));
      return wanted.request(answer, _ -> off);
    } catch (ParameterException | Mistake e) {
      throw Refused.mistake(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public List<SourceRow> sources(Store store, boolean simulated) throws StoreException {
    var rows = new ArrayList<SourceRow>();
    for (var connected : store.connected()) {
      rows.add(row(store, connected, simulated));
    }
    return rows;
  }

  @Override
  public Contract contract(String source) throws StoreException {
    try {
      return Sources.named(source).contract();
    } catch (Mistake e) {
      throw new StoreException(String.valueOf(e.getMessage()), e);
    }
  }

  private SourceRow row(Store store, Connected connected, boolean simulated) throws StoreException {
    try {
      var source = Sources.named(connected.source());
      return SourceRow.of(
          connected,
          simulated ? "A made-up person: nothing was read." : source.contract().about(),
          simulated || source.isThere(connected.place()),
          store.evidence(connected),
          store.rejected(connected),
          outside.clock().instant());
    } catch (Mistake e) {
      throw new StoreException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void connect(Store store, String folder) throws Refused, StoreException, SourceException {
    try {
      var kind = Sources.named("git");
      var place = kind.place(PathArguments.path(outside.folder(), "", folder));
      var connected = store.connect(kind.name(), place);
      var printed = new ByteArrayOutputStream();
      if (!new Syncing(quiet(printed), store).run(List.of(connected))) {
        throw Refused.mistake(printed.toString(StandardCharsets.UTF_8).strip());
      }
    } catch (Mistake e) {
      throw Refused.mistake(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new StoreException("the folder could not be read: " + e.getMessage(), e);
    }
  }

  @Override
  public String sync(Store store) throws Refused, StoreException, IOException {
    try {
      var printed = new ByteArrayOutputStream();
      new Syncing(quiet(printed), store).run(store.connected());
      return printed.toString(StandardCharsets.UTF_8).strip();
    } catch (Mistake e) {
      throw Refused.mistake(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void export(Store store, OutputStream zip) throws StoreException, IOException {
    try (var into = new ExportZip(zip)) {
      new Export(store, into, asked(store, store.trace())).write();
    }
  }

  /// The same surroundings, with the answer into memory and no progress on the terminal.
  private Outside quiet(OutputStream printed) {
    return new Outside(
        outside.folder(),
        outside.in(),
        printed,
        OutputStream.nullOutputStream(),
        outside.clock(),
        false,
        false);
  }
}
