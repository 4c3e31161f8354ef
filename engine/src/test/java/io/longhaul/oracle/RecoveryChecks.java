package io.longhaul.oracle;

import static io.longhaul.oracle.Check.TWELVE_DIGITS;

import io.longhaul.oracle.Check.Tolerance;
import io.longhaul.recovery.Duty;
import io.longhaul.recovery.DutyConditions;
import io.longhaul.recovery.FatigueIndex;
import io.longhaul.recovery.RiskIndex;
import io.longhaul.recovery.SleepHistory;
import io.longhaul.recovery.SleepReservoir;
import io.longhaul.recovery.ThreeProcess;
import io.longhaul.recovery.TwoProcess;
import io.longhaul.recovery.UnifiedModel;
import io.longhaul.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The models of recovery against their oracles.
final class RecoveryChecks {
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final String CALCULATOR = "hse_fri_rr446.csv";

  /// Half of the last digit that the calculator prints, and the rounding of one figure: 5.75003 is
  /// printed as 5.7.
  private static final Tolerance FATIGUE = Tolerance.within(0.0501);

  private static final Tolerance RISK = Tolerance.within(0.005);

  private RecoveryChecks() {}

  static List<Check> all() {
    return List.of(
        new Check(
            "TwoProcess",
            "closed form, five schedules",
            "twoprocess_closedform_S.csv",
            TWELVE_DIGITS,
            RecoveryChecks::twoProcess),
        new Check(
            "ThreeProcess",
            "an independent program, 23:00 to 7:00",
            "fips_regular8h_30min.csv",
            TWELVE_DIGITS,
            () -> threeProcess("regular8h")),
        new Check(
            "ThreeProcess",
            "an independent program, 0:30 to 7:00",
            "fips_w996_30min.csv",
            TWELVE_DIGITS,
            () -> threeProcess("w996")),
        new Check(
            "UnifiedModel",
            "an independent program, 23:00 to 7:00",
            "fips_regular8h_30min.csv",
            TWELVE_DIGITS,
            () -> unified("regular8h")),
        new Check(
            "UnifiedModel",
            "an independent program, 0:30 to 7:00",
            "fips_w996_30min.csv",
            TWELVE_DIGITS,
            () -> unified("w996")),
        new Check(
            "SleepReservoir",
            "Hursh et al. 2004, least of a day with 8 h (per cent)",
            "",
            Tolerance.within(1),
            () -> new Worst().absolute(least(0, 8), 86)),
        new Check(
            "SleepReservoir",
            "Hursh et al. 2004, 4 h for seven days (per cent)",
            "",
            Tolerance.within(1),
            () -> new Worst().absolute(least(0, 4), 64)),
        new Check(
            "SleepReservoir",
            "Hursh et al. 2004, 2 h for seven days (per cent)",
            "",
            Tolerance.within(2),
            () -> new Worst().absolute(least(0, 2), 19)),
        new Check(
            "SleepReservoir",
            "Hursh et al. 2004, 8 h from noon, known to miss (per cent)",
            "",
            Tolerance.within(6),
            () -> new Worst().absolute(least(12, 8), 66)),
        new Check(
            "FatigueIndex",
            "the calculator, 42 duties: index and parts",
            CALCULATOR,
            FATIGUE,
            RecoveryChecks::fatigue),
        new Check(
            "FatigueIndex",
            "the calculator, four duties",
            "",
            FATIGUE,
            RecoveryChecks::fourDutiesFatigue),
        new Check(
            "RiskIndex",
            "the calculator, 42 duties: index",
            CALCULATOR,
            RISK,
            () -> risk(Set.of("R01", "R02", "R03", "R05"), false)),
        new Check(
            "RiskIndex",
            "the calculator, 22 duties: parts",
            CALCULATOR,
            RISK,
            () -> risk(Set.of("R01", "R05"), true)),
        new Check(
            "RiskIndex", "the calculator, four duties", "", RISK, RecoveryChecks::fourDutiesRisk));
  }

  private static SleepHistory schedule(String name) {
    var rows =
        OracleFile.read("fips_inputs_sleep_tables.csv")
            .where(row -> row.text("schedule").equals(name));
    var sleeps = new ArrayList<Interval>();
    for (var row : rows.rows()) {
      sleeps.add(
          new Interval(
              Instant.parse(row.text("sleep_start")), Instant.parse(row.text("sleep_end"))));
    }
    var first = rows.rows().getFirst();
    return new SleepHistory(
        new Interval(instant(first.text("series_start")), instant(first.text("series_end"))),
        ZoneOffset.UTC,
        sleeps);
  }

  private static Instant instant(String text) {
    return Instant.parse(text.replace(' ', 'T') + "Z");
  }

  private static Worst twoProcess() {
    var worst = new Worst();
    for (var name : List.of("regular8h", "w996", "w996_liein", "w002", "tsd88")) {
      var history = schedule(name);
      var points = TwoProcess.of(history, HALF_HOUR, TwoProcess.Parameters.PUBLISHED);
      var expected =
          OracleFile.read("twoprocess_closedform_S.csv")
              .where(row -> row.text("schedule").equals(name));
      for (var row : expected.rows()) {
        var at = Instant.parse(row.text("datetime") + "Z");
        long step = Duration.between(history.span().start(), at).dividedBy(HALF_HOUR);
        worst.relative(points.get((int) step).pressure(), row.number("S"));
      }
    }
    return worst;
  }

  private static Worst threeProcess(String name) {
    var points = ThreeProcess.of(schedule(name), HALF_HOUR, ThreeProcess.Parameters.PUBLISHED);
    var rows = OracleFile.read("fips_" + name + "_30min.csv").rows();
    var worst = new Worst();
    for (int i = 0; i < rows.size(); i++) {
      var point = points.get(i);
      var row = rows.get(i);
      worst
          .relative(point.homeostatic(), row.number("tpm_S"))
          .relative(point.circadian(), row.number("tpm_C"))
          .relative(point.ultradian(), row.number("tpm_U"))
          .relative(point.inertia(), row.number("tpm_W"))
          .relative(point.alertness(), row.number("tpm_alertness_SCU"))
          .relative(point.sleepiness(), row.number("tpm_KSS_SCUW"))
          .relative(point.asleep() ? 0 : 1, row.number("awake"));
    }
    return worst;
  }

  /// The program has a tenth of the published fifth harmonic and no floor under L: it is compared
  /// with the same faults, and what they do is tested apart.
  private static Worst unified(String name) {
    var points = UnifiedModel.of(schedule(name), HALF_HOUR, UnifiedModel.Parameters.AS_PROGRAMMED);
    var rows = OracleFile.read("fips_" + name + "_30min.csv").rows();
    var worst = new Worst();
    for (int i = 0; i < rows.size(); i++) {
      var point = points.get(i);
      var row = rows.get(i);
      worst
          .relative(point.pressure(), row.number("uni_S"))
          .relative(point.debt(), row.number("uni_L"))
          .relative(point.circadian(), row.number("uni_C"))
          .relative(point.inertia(), row.number("uni_W"))
          .relative(point.lapses(), row.number("uni_fatigue"));
    }
    return worst;
  }

  /// The least effectiveness awake on the seventh day after midnight of a rested person.
  private static double least(int from, int hours) {
    var start = Instant.parse("2024-01-01T00:00:00Z");
    var sleeps = new ArrayList<Interval>();
    for (int day = 0; day < 8; day++) {
      var asleep = start.plus(Duration.ofHours(24L * day + from));
      sleeps.add(new Interval(asleep, asleep.plus(Duration.ofHours(hours))));
    }
    var history =
        new SleepHistory(
            new Interval(start, start.plus(Duration.ofDays(8))), ZoneOffset.UTC, sleeps);
    return SleepReservoir.of(history, Duration.ofMinutes(1), SleepReservoir.Parameters.PUBLISHED)
        .stream()
        .filter(point -> !point.asleep() && point.hours() >= 24 * 7)
        .mapToDouble(SleepReservoir.Point::relative)
        .min()
        .orElseThrow();
  }

  private static Duty duty(int day, String start, String end) {
    var from =
        OffsetDateTime.of(2023, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC)
            .plusDays(day)
            .with(LocalTime.parse(start));
    var until = from.with(LocalTime.parse(end));
    return new Duty(from, until.isAfter(from) ? until : until.plusDays(1));
  }

  private static List<Duty> roster(OracleFile rows) {
    return rows.rows().stream()
        .map(row -> duty((int) row.number("day"), row.text("start"), row.text("end")))
        .toList();
  }

  private static DutyConditions conditions(OracleFile rows) {
    double commute = rows.rows().getFirst().number("commute_total_min");
    return DutyConditions.USUAL.withCommute(commute);
  }

  private static Worst fatigue() {
    var worst = new Worst();
    for (var name : List.of("R01", "R02", "R03", "R05")) {
      var rows = OracleFile.read(CALCULATOR).where(row -> row.text("roster").equals(name));
      var indices = FatigueIndex.of(roster(rows), conditions(rows));
      for (int i = 0; i < indices.size(); i++) {
        var row = rows.rows().get(i);
        worst
            .absolute(indices.get(i).cumulative(), row.number("hse_FI_cumulative"))
            .absolute(indices.get(i).timeOfDay(), row.number("hse_FI_timeofday"))
            .absolute(indices.get(i).job(), row.number("hse_FI_task"))
            .absolute(indices.get(i).index(), row.number("hse_FI"));
      }
    }
    return worst;
  }

  /// The parts of two rosters are copied wrongly: 0.89 × 0.94 × 1.02 is not 0.93.
  private static Worst risk(Set<String> rosters, boolean parts) {
    var worst = new Worst();
    for (var name : rosters) {
      var rows = OracleFile.read(CALCULATOR).where(row -> row.text("roster").equals(name));
      var indices = RiskIndex.of(roster(rows), conditions(rows));
      for (int i = 0; i < indices.size(); i++) {
        var row = rows.rows().get(i);
        if (parts) {
          worst
              .absolute(indices.get(i).cumulative(), row.number("hse_RI_cumulative"))
              .absolute(indices.get(i).timing(), row.number("hse_RI_timing"))
              .absolute(indices.get(i).job(), row.number("hse_RI_jobbreaks"));
        } else {
          worst.absolute(indices.get(i).index(), row.number("hse_RI"));
        }
      }
    }
    return worst;
  }

  /// Five days of 7:00 to 17:00, a night of 22:00 to 8:00, and a day after a day off.
  private static List<Duty> daysAndANight() {
    var duties = new ArrayList<Duty>();
    for (int day = 1; day <= 5; day++) {
      duties.add(duty(day, "07:00", "17:00"));
    }
    duties.add(duty(6, "22:00", "08:00"));
    duties.add(duty(8, "07:00", "17:00"));
    return duties;
  }

  private static Worst fourDutiesFatigue() {
    var indices = FatigueIndex.of(daysAndANight(), DutyConditions.USUAL.withCommute(120));
    return new Worst()
        .absolute(indices.get(0).index(), 3.1)
        .absolute(indices.get(4).index(), 12.3)
        .absolute(indices.get(5).index(), 42.0)
        .absolute(indices.get(6).index(), 13.6);
  }

  private static Worst fourDutiesRisk() {
    var indices = RiskIndex.of(daysAndANight(), DutyConditions.USUAL.withCommute(120));
    return new Worst()
        .absolute(indices.get(0).index(), 0.84)
        .absolute(indices.get(4).index(), 1.02)
        .absolute(indices.get(5).index(), 1.16)
        .absolute(indices.get(6).index(), 1.09);
  }
}
