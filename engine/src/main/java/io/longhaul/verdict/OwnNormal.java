package io.longhaul.verdict;

import io.longhaul.day.Calendar;
import io.longhaul.day.Day;
import io.longhaul.day.DayTurn;
import io.longhaul.recovery.Rest;
import io.longhaul.recovery.RestGap;
import io.longhaul.stats.RankSum;
import io.longhaul.time.DateRange;
import io.longhaul.time.Estimate;
import io.longhaul.time.Quantiles;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// One figure of the last four weeks against the person's own past: the 60 days before them, and
/// the year before them. A departure needs both size and evidence: the median must lie beyond the
/// middle half of the past by the smallest step that matters, and the two samples must be told
/// apart by their ranks ([RankSum]) with |z| of 3 and more.
///
/// Source: the normal range of an athlete's log, seven days against the own past 60 days. The steps
/// and the 3 are our choice; days in a row are not independent, hence no less than 3.
///
/// @param quantity what it is
/// @param now the middle half and the median of the last four weeks; empty without enough values
/// @param sixtyDays against the 60 days before
/// @param year against the year before, where more of it is known than the 60 days
public record OwnNormal(
    Quantity quantity, Optional<Middle> now, Comparison sixtyDays, Comparison year) {
  private static final double CLEAR = 3;
  private static final int NOW_DAYS = 28;
  private static final int SIXTY_DAYS = 60;
  private static final int YEAR_DAYS = 365;

  /// So many days before today are looked at.
  static final int REACH_DAYS = NOW_DAYS + YEAR_DAYS;

  /// What is compared, with the smallest step that matters.
  public enum Quantity {
    /// First proof of work, hours after the day's turn.
    START(0.5, 10),
    /// Last proof of work, hours after the day's turn.
    END(0.5, 10),
    /// The likely rest between a day and the next, hours.
    REST(0.5, 10),
    /// Days with proof of work, in each seven days.
    DAYS(0.5, 4);

    private final double step;
    private final int enough;

    Quantity(double step, int enough) {
      this.step = step;
      this.enough = enough;
    }
  }

  /// The middle half of some values.
  ///
  /// @param low lower quartile
  /// @param high upper quartile
  /// @param values how many
  public record Middle(double low, double median, double high, int values) {}

  /// How the present stands to a past.
  ///
  /// @param past empty where too few values are known
  public record Comparison(Optional<Middle> past, Standing standing) {}

  public enum Standing {
    LESS,
    USUAL,
    MORE,
    /// Too few values, or a difference of size that may be chance.
    NOT_KNOWN
  }

  /// All figures, as they stand on a day.
  ///
  /// @param proven days of acts that are not weak
  public static List<OwnNormal> of(Calendar proven, LocalDate today) {
    var from = today.minusDays(NOW_DAYS);
    var now = new DateRange(from, today);
    var sixty = new DateRange(from.minusDays(SIXTY_DAYS), from);
    var year = new DateRange(from.minusDays(YEAR_DAYS), from);
    var figures = new ArrayList<OwnNormal>();
    for (var quantity : Quantity.values()) {
      var present = values(quantity, proven, now);
      var lately = values(quantity, proven, sixty);
      var past = values(quantity, proven, year);
      var unknown = new Comparison(Optional.empty(), Standing.NOT_KNOWN);
      figures.add(
          new OwnNormal(
              quantity,
              middle(quantity, present),
              compared(quantity, present, lately),
              past.length > lately.length ? compared(quantity, present, past) : unknown));
    }
    return figures;
  }

  private static Comparison compared(Quantity quantity, double[] now, double[] past) {
    var usual = middle(quantity, past);
    if (usual.isEmpty() || now.length < quantity.enough) {
      return new Comparison(usual, Standing.NOT_KNOWN);
    }
    double median = Quantiles.of(now, 0.5);
    boolean more = median >= usual.get().high() + quantity.step;
    boolean less = median <= usual.get().low() - quantity.step;
    if (!more && !less) {
      return new Comparison(usual, Standing.USUAL);
    }
    double z = RankSum.of(now, past).z();
    boolean clear = more ? z >= CLEAR : z <= -CLEAR;
    return new Comparison(
        usual, clear ? (more ? Standing.MORE : Standing.LESS) : Standing.NOT_KNOWN);
  }

  private static Optional<Middle> middle(Quantity quantity, double[] ascending) {
    return ascending.length < quantity.enough
        ? Optional.empty()
        : Optional.of(
            new Middle(
                Quantiles.of(ascending, 0.25),
                Quantiles.of(ascending, 0.5),
                Quantiles.of(ascending, 0.75),
                ascending.length));
  }

  /// In ascending order. Times of day only of days whose clock is known; weeks only after the first
  /// trace and with any.
  private static double[] values(Quantity quantity, Calendar proven, DateRange range) {
    var days = proven.in(range).stream().filter(Day::clockKnown);
    var turn = proven.turn();
    var values =
        switch (quantity) {
          case START -> days.mapToDouble(day -> sinceTurn(day, turn, day.first().localStart()));
          case END -> days.mapToDouble(day -> sinceTurn(day, turn, day.last().localEnd()));
          case REST ->
              Rest.of(proven, range).between().stream()
                  .map(RestGap::length)
                  .mapToDouble(length -> Estimate.hours(length.likely()));
          case DAYS -> weeks(proven, range);
        };
    return values.sorted().toArray();
  }

  private static double sinceTurn(Day day, DayTurn turn, LocalDateTime time) {
    return Estimate.hours(Duration.between(day.date().atTime(turn.at()), time));
  }

  private static DoubleStream weeks(Calendar proven, DateRange range) {
    var counts = DoubleStream.builder();
    for (var until = range.until();
        !until.minusWeeks(1).isBefore(range.from());
        until = until.minusWeeks(1)) {
      int days = proven.in(new DateRange(until.minusWeeks(1), until)).size();
      if (days > 0) {
        counts.add(days);
      }
    }
    return counts.build();
  }
}
