package io.longhaul.cli;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Trace;
import io.longhaul.source.Account;
import io.longhaul.source.Owner;
import io.longhaul.source.Reading;
import io.longhaul.source.Source;
import io.longhaul.source.SourceException;
import io.longhaul.store.Change;
import io.longhaul.store.Connected;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import io.longhaul.store.Taken;
import io.longhaul.time.Interval;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings the store up to date with its sources, one after the other; each is kept as soon as it is
/// read, so a run that was ended goes on with the rest the next time.
final class Syncing {
  private final Outside outside;
  private final Store store;
  private final List<String> addresses;
  private final @Nullable String usualZone;
  private final Map<Connected, String> unchanged = new LinkedHashMap<>();
  private boolean failed;

  Syncing(Outside outside, Store store) throws StoreException {
    this.outside = outside;
    this.store = store;
    this.addresses = store.addresses();
    this.usualZone = Preferences.of(store.settings()).zone();
  }

  /// Reads what is new; what cannot be read is said, and the others are read all the same.
  ///
  /// @return whether everything could be read
  boolean run(List<Connected> connected) throws Mistake, StoreException, IOException {
    var lines = new StringBuilder();
    for (var each : connected) {
      lines.append(each.source()).append(' ').append(each.place()).append(": ");
      lines.append(one(each)).append('\n');
    }
    if (!unchanged.isEmpty()) {
      store.nothingNew(unchanged);
    }
    outside.print(lines.toString());
    return !failed;
  }

  private String one(Connected connected) throws Mistake, StoreException {
    var source = Sources.named(connected.source());
    if (!source.isThere(connected.place())) {
      failed = true;
      return "is not there any more; " + pieces(connected.pieces()) + " of it are kept";
    }
    try {
      var state = state(source, connected);
      if (state.equals(connected.state())) {
        unchanged.put(connected, state);
        return "nothing new";
      }
      return said(read(source, connected, state));
    } catch (SourceException e) {
      failed = true;
      return "not read: " + e.getMessage();
    }
  }

  /// What the source looks like, and everything else that reading depends on.
  private String state(Source source, Connected connected) throws SourceException {
    var told = zone(connected);
    var zone = told == null ? "" : " " + told;
    var rest = " | " + Version.program() + " " + addresses + zone;
    var last = connected.read();
    var before =
        last == null || !connected.state().endsWith(rest)
            ? null
            : new Source.Before(
                connected.state().substring(0, connected.state().length() - rest.length()), last);
    return source.state(connected.place(), before, outside.clock().instant()) + rest;
  }

  private Result read(Source source, Connected connected, String state)
      throws SourceException, StoreException {
    try (var progress = new ProgressLine(outside)) {
      var reading = source.read(connected.place(), owner(connected), progress);
      var trace = withWhatIsGone(reading, store.evidence(connected));
      var change =
          store.take(
              connected,
              new Taken(state, reading.note(), account(reading), trace, reading.coverage()));
      return new Result(change, trace, reading.note());
    }
  }

  private Owner owner(Connected connected) {
    var zone = zone(connected);
    return new Owner(addresses, zone == null ? null : ZoneId.of(zone), outside.clock().instant());
  }

  /// The zone of the source's own, else the person's usual one.
  private @Nullable String zone(Connected connected) {
    return connected.zone() == null ? usualZone : connected.zone();
  }

  private static String account(Reading reading) {
    return reading.account().equals(Account.NONE) ? "" : reading.account().words();
  }

  private record Result(Change change, Trace trace, String note) {}

  /// What was read once stays when its trace goes: a branch that was deleted was work all the same.
  /// A commit that was only rewritten has the time of the old one and counts once.
  private static Trace withWhatIsGone(Reading reading, List<Evidence> before) {
    var now = new HashSet<Evidence>(reading.trace().evidence());
    var times = new HashSet<Interval>();
    reading.trace().evidence().forEach(piece -> times.add(piece.when()));
    var all = new ArrayList<>(reading.trace().evidence());
    for (var piece : before) {
      if (!now.contains(piece) && isOnlyHere(piece, times) && reading.isGone().test(piece)) {
        all.add(piece);
      }
    }
    return Trace.of(all, reading.trace().rejected());
  }

  private static boolean isOnlyHere(Evidence piece, Set<Interval> times) {
    return !times.contains(piece.when());
  }

  private static String said(Result result) {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s (%,d new, %,d gone)",
            pieces(result.trace().evidence().size()),
            result.change().added(),
            result.change().removed()));
    int rejected = result.trace().rejected().size();
    if (rejected > 0) {
      text.append(
          String.format(
              Locale.ROOT, "; %,d cannot be used (longhaul sources shows them)", rejected));
    }
    if (!result.note().isEmpty()) {
      text.append("; ").append(result.note());
    }
    return text.toString();
  }

  private static String pieces(long count) {
    return String.format(Locale.ROOT, count == 1 ? "%,d piece" : "%,d pieces", count);
  }
}
