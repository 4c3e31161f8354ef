package io.longhaul.view;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Rejected;
import io.longhaul.store.Connected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A connected source as `longhaul sources` shows it.
///
/// @param source what kind of source
/// @param place where its trace lies
/// @param contract what it reads, and what of it is kept
/// @param isThere whether the place is still there
/// @param added when it was connected
/// @param read when it was last found to be up to date, or null
/// @param pieces pieces of evidence that are kept
/// @param acts those that count as acts
/// @param firstDay date of the first piece, or null
/// @param lastDay date of the last piece, or null
/// @param daysAWeek days with a trace in each of the last 52 weeks, the oldest first; no trace is
///   not rest
/// @param rejected pieces of input that could not be used
/// @param firstRejected the first of them, place and reason
/// @param account where the records of the last reading went, in words, or nothing
/// @param note what the last reading had to say
public record SourceRow(
    String source,
    String place,
    String contract,
    boolean isThere,
    String added,
    @Nullable String read,
    long pieces,
    int acts,
    @Nullable String firstDay,
    @Nullable String lastDay,
    List<Integer> daysAWeek,
    long rejected,
    List<Rejected> firstRejected,
    String account,
    String note) {
  public static final int WEEKS = 52;
  private static final int REJECTED_SHOWN = 5;
  private static final int DAYS = 7;

  public SourceRow {
    daysAWeek = List.copyOf(daysAWeek);
    firstRejected = List.copyOf(firstRejected);
  }

  public static SourceRow of(
      Connected connected,
      String contract,
      boolean isThere,
      List<Evidence> evidence,
      List<Rejected> rejected,
      Instant now) {
    var days = new HashSet<LocalDate>();
    evidence.forEach(piece -> days.add(piece.localTime().toLocalDate()));
    return new SourceRow(
        connected.source(),
        connected.place(),
        contract,
        isThere,
        connected.added().toString(),
        connected.read() == null ? null : connected.read().toString(),
        connected.pieces(),
        (int) evidence.stream().filter(Evidence::isAct).count(),
        days.stream().min(LocalDate::compareTo).map(LocalDate::toString).orElse(null),
        days.stream().max(LocalDate::compareTo).map(LocalDate::toString).orElse(null),
        weeks(days, LocalDate.ofInstant(now, ZoneOffset.UTC)),
        connected.rejected(),
        rejected.subList(0, Math.min(REJECTED_SHOWN, rejected.size())),
        connected.account(),
        connected.note());
  }

  private static List<Integer> weeks(Set<LocalDate> days, LocalDate today) {
    var weeks = new Integer[WEEKS];
    for (int week = 0; week < WEEKS; week++) {
      var last = today.minusDays((long) DAYS * (WEEKS - 1 - week));
      int count = 0;
      for (int back = 0; back < DAYS; back++) {
        count += days.contains(last.minusDays(back)) ? 1 : 0;
      }
      weeks[week] = count;
    }
    return List.of(weeks);
  }
}
