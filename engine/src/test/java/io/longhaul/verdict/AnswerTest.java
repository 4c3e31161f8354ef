package io.longhaul.verdict;

import static io.longhaul.verdict.Cases.NOON;
import static io.longhaul.verdict.Cases.TODAY;
import static io.longhaul.verdict.Cases.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.day.Day;
import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.regime.Regime;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.simulate.Timetable;
import io.longhaul.time.Bound;
import io.longhaul.time.Estimate;
import io.longhaul.time.Offset;
import io.longhaul.time.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/// Oracle: invariants over seeded random evidence.
class AnswerTest {
  private static final int SEEDS = 60;
  private static final Instant START = Instant.parse("2024-01-10T00:00:00Z");

  @Test
  void orderAndDuplicatesChangeNothing() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var acts = random(seed);
      var mixed = new ArrayList<>(acts);
      mixed.addAll(acts.subList(0, acts.size() / 2));
      Collections.shuffle(mixed, new Random(seed));
      var plain = answer(acts);
      var again = answer(mixed);
      assertThat(answer(acts)).isEqualTo(plain);
      assertThat(again.calendar()).as("seed %d", seed).isEqualTo(plain.calendar());
      assertThat(again.load()).isEqualTo(plain.load());
      assertThat(again.rest()).isEqualTo(plain.rest());
      assertThat(again.regime()).isEqualTo(plain.regime());
      assertThat(again.verdicts()).isEqualTo(plain.verdicts());
    }
  }

  @Test
  void moreActsNeverLowerTheLeastHours() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var acts = new ArrayList<>(random(seed));
      var before = least(answer(acts));
      acts.addAll(Acts.random(new SplittableRandom(-seed - 1), START, 120, 60));
      assertThat(least(answer(acts))).as("seed %d", seed).isGreaterThanOrEqualTo(before);
    }
  }

  @Test
  void sevenDaysLaterEverythingIsSevenDaysLater() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var acts = random(seed);
      var asked = new Asked(Window.ALL, NOON.plus(Duration.ofDays(7)), null);
      var later = Answer.to(asked, Acts.trace(Acts.shifted(acts, Duration.ofDays(7))));
      var plain = answer(acts);
      assertThat(later.today()).isEqualTo(plain.today().plusDays(7));
      assertThat(later.load().present()).isEqualTo(plain.load().present());
      assertThat(later.load().usual()).isEqualTo(plain.load().usual());
      assertThat(later.load().weeks().stream().map(week -> week.monday().minusDays(7)))
          .containsExactlyElementsOf(
              plain.load().weeks().stream().map(week -> week.monday()).toList());
      assertThat(later.load().weeks().stream().map(week -> week.hours()))
          .containsExactlyElementsOf(
              plain.load().weeks().stream().map(week -> week.hours()).toList());
      assertThat(later.rest().traceless()).isEqualTo(plain.rest().traceless());
      assertThat(later.rhythm()).isEqualTo(plain.rhythm());
      assertThat(later.regime()).isEqualTo(plain.regime());
      assertThat(later.pace()).isEqualTo(plain.pace());
    }
  }

  /// Invariant: a day from start to end has room for its hours.
  @Test
  void aRegimeHasRoomForTheLeastHoursOfItsWeeks() {
    for (var scenario : Scenarios.all()) {
      for (int seed = 0; seed < 4; seed++) {
        var sample = new Sample(TODAY.minusWeeks(8), 8, 10, seed);
        var answer = answer(Simulated.of(scenario, sample).trace().evidence());
        var present = answer.regimes().isEmpty() ? null : answer.regimes().getLast().dates();
        if (answer.regime() instanceof Regime.Worked worked
            && present != null
            && !present.from().isAfter(TODAY.minusWeeks(4))) {
          assertThat(worked.spanHours() * worked.daysPerWeek())
              .as("%s, seed %d", scenario.name(), seed)
              .isGreaterThanOrEqualTo(Estimate.hours(answer.load().present().week().least()));
        }
      }
    }
  }

  @Test
  void machineOfTheReaderDoesNotShow() {
    var days = EnumSet.allOf(DayOfWeek.class);
    var hours = Duration.ofHours(16);
    var acts =
        new Timetable(days, LocalTime.of(8, 0), hours, ZoneOffset.UTC, false, 30)
            .trace(TODAY.minusWeeks(8), 8, new SplittableRandom(1))
            .evidence();
    var plain = answer(acts);
    var irregular = answer(random(3));
    assertThat(plain.verdicts()).hasSize(5);
    var zone = TimeZone.getDefault();
    var locale = Locale.getDefault();
    try {
      for (var other : List.of("Pacific/Apia", "Asia/Kathmandu", "America/St_Johns")) {
        TimeZone.setDefault(TimeZone.getTimeZone(other));
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab-ca-islamic"));
        assertThat(answer(acts)).as(other).isEqualTo(plain);
        assertThat(answer(random(3))).as(other).isEqualTo(irregular);
      }
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void clockThatIsFarOffIsLeftAsideAndCounted() {
    var acts = new ArrayList<>(random(1));
    var plain = answer(acts);
    for (var at : List.of(Instant.MIN, Instant.EPOCH, NOON.plusSeconds(1), Instant.MAX)) {
      acts.add(Acts.at(at, new Offset.Unknown()));
    }
    var zone = ZoneId.of("Europe/Berlin");
    var since = new Bound.AtLocalTime(LocalDateTime.parse("2000-01-01T00:00"));
    var odd = Answer.to(new Asked(new Window(since, null), NOON, zone), Acts.trace(acts));
    assertThat(odd.calendar()).isEqualTo(plain.calendar());
    assertThat(answer(acts).trace().exclusions()).containsEntry(Exclusion.IMPLAUSIBLE_TIME, 4);
  }

  @Test
  void todayIsNeverBeforeTheLastTrace() {
    var acts = new ArrayList<>(Acts.run(TODAY.minusDays(60), 60, 9, 17));
    var inTokyo = Instant.parse("2024-05-20T11:30:00Z");
    acts.add(Acts.at(inTokyo.plusSeconds(60), new Offset.Told(ZoneOffset.ofHours(17))));
    var asked = new Asked(Window.ALL, NOON, ZoneId.of("America/Los_Angeles"));
    var answer = Answer.to(asked, Acts.trace(acts));
    assertThat(answer.today()).isEqualTo(answer.calendar().days().getLast().date());
  }

  @Test
  void untilInTheFutureChangesNothing() {
    var acts = random(2);
    var until = new Bound.AtLocalTime(LocalDateTime.parse("2030-01-01T00:00"));
    var answer = Answer.to(new Asked(new Window(null, until), NOON, null), Acts.trace(acts));
    assertThat(answer.period()).isEqualTo(answer(acts).period());
    assertThat(answer.load()).isEqualTo(answer(acts).load());
  }

  @Test
  void sinceLeavesEarlierActsAside() {
    var acts = Acts.run(TODAY.minusDays(60), 60, 9, 17);
    var since = new Bound.AtLocalTime(TODAY.minusDays(10).atStartOfDay());
    var answer = Answer.to(new Asked(new Window(since, null), NOON, null), Acts.trace(acts));
    assertThat(answer.calendar().days()).hasSize(10);
    assertThat(answer.sufficiency()).isEqualTo(Sufficiency.TOO_SHORT);
  }

  private static List<Evidence> random(int seed) {
    return Acts.random(new SplittableRandom(seed), START, 120, 1_500);
  }

  private static Duration least(Answer answer) {
    return answer.calendar().days().stream()
        .map(Day::hours)
        .reduce(Estimate.ZERO, Estimate::plus)
        .least();
  }
}
