package io.longhaul.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Trace;
import io.longhaul.time.Offset;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Oracle: groups whose members are known.
class ProjectRhythmTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 5, 6);
  private static final Mean ANY = new Mean(0, 0.5, 1);

  @Test
  void groupBelowEightDoesNotExistAsAValue() {
    assertThatThrownBy(() -> new ProjectRhythm.Habits(7, ANY, ANY, ANY, ANY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(of(contributors(7))).isEmpty();
    assertThat(of(contributors(8))).isPresent();
  }

  @Test
  void exactSizeOfAGroupDoesNotExistAsAValue() {
    assertThatThrownBy(() -> new ProjectRhythm.Habits(9, ANY, ANY, ANY, ANY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            Arrays.stream(new int[] {8, 19, 20, 49, 50, 999, 1000, 5000})
                .map(ProjectRhythm.Habits::step))
        .containsExactly(8, 8, 20, 20, 50, 500, 1000, 1000);
    assertThat(of(contributors(19)).orElseThrow().overall().groupSize()).isEqualTo(8);
    assertThat(of(contributors(20)).orElseThrow().overall().groupSize()).isEqualTo(20);
  }

  @Test
  void nothingPrintedTellsTheExactSize() {
    var printed = of(contributors(13)).orElseThrow().toString();
    assertThat(printed).contains("groupSize=8");
    assertThat(printed.replaceAll("[0-9]+\\.[0-9E-]+", "")).doesNotContain("13");
  }

  @Test
  void contributorWithNineteenDaysDoesNotCount() {
    var seven = contributors(7);
    assertThat(of(with(seven, Acts.run(MONDAY, 19, 9, 17)))).isEmpty();
    assertThat(of(with(seven, Acts.run(MONDAY, 20, 9, 17)))).isPresent();
  }

  @Test
  void botsDoNotCount() {
    var bot = Acts.run(MONDAY, 40, 9, 17).stream().map(act -> act.excluded(Exclusion.BOT));
    assertThat(of(with(contributors(7), bot.toList()))).isEmpty();
  }

  @Test
  void evidenceWithoutAZoneChangesNothing() {
    var plain = contributors(8);
    var more = new ArrayList<Trace>();
    for (var trace : plain) {
      var all = new ArrayList<>(trace.evidence());
      all.addAll(unknown(Acts.run(MONDAY.plusDays(90), 60, 0, 23)));
      more.add(Acts.trace(all));
    }
    more.add(Acts.trace(unknown(Acts.run(MONDAY, 60, 0, 23))));
    assertThat(of(more)).isEqualTo(of(plain));
  }

  @Test
  void orderOfContributorsDoesNotShowInWhatIsRounded() {
    var group = contributors(12);
    var overall = of(group).orElseThrow().overall();
    var backwards = of(group.reversed()).orElseThrow().overall();
    assertThat(value(backwards.evenings())).isCloseTo(value(overall.evenings()), within(1e-12));
    assertThat(value(backwards.windowStart()))
        .isCloseTo(value(overall.windowStart()), within(1e-12));
  }

  @Test
  void habitsAreMeasuredAgainstEachOnesOwnWindow() {
    // Acts in 12 hours from 9 on: nine in the window, three of twelve in the evening; and in 10
    // hours from 21 on: one of ten.
    var day = Acts.days(MONDAY.datesUntil(MONDAY.plusDays(28)).toList(), 9, 20);
    var night = Acts.days(MONDAY.datesUntil(MONDAY.plusDays(28)).toList(), 21, 30);
    var group = new ArrayList<Trace>();
    for (int i = 0; i < 8; i++) {
      group.add(Acts.trace(i % 2 == 0 ? day : night));
    }
    var overall = of(group).orElseThrow().overall();
    assertThat(value(overall.evenings())).isCloseTo((0.25 + 0.1) / 2, within(1e-12));
  }

  @Test
  void aFigureThatIsTheSameForEverybodyIsWithheld() {
    var group = new ArrayList<Trace>();
    for (int i = 0; i < 12; i++) {
      group.add(Acts.trace(Acts.run(MONDAY, 28, 9, 17)));
    }
    var alike = of(group).orElseThrow().overall();
    assertThat(alike.windowStart()).isNull();
    assertThat(alike.evenings()).isNull();
    assertThat(alike.nights()).isNull();
    assertThat(alike.freeDays()).isNull();
    group.add(Acts.trace(Acts.run(MONDAY, 28, 9, 20)));
    var mixed = of(group).orElseThrow().overall();
    assertThat(mixed.evenings()).isNotNull();
    assertThat(mixed.nights()).isNull();
  }

  private static double value(@Nullable Mean mean) {
    return Objects.requireNonNull(mean).value();
  }

  @Test
  void yearsWithFewerThanEightAreAbsent() {
    var group = new ArrayList<Trace>();
    for (int i = 0; i < 9; i++) {
      var acts = new ArrayList<>(Acts.run(LocalDate.of(2022, Month.MARCH, 1), 25, 9, 17));
      if (i < 7) {
        acts.addAll(Acts.run(LocalDate.of(2023, Month.MARCH, 1), 25, 9, 17));
      }
      acts.addAll(Acts.run(LocalDate.of(2024, Month.MARCH, 1), i < 8 ? 20 : 19, 9, 17));
      group.add(Acts.trace(acts));
    }
    assertThat(of(group).orElseThrow().years()).containsOnlyKeys(2022, 2024);
  }

  private static Optional<ProjectRhythm> of(List<Trace> contributors) {
    return ProjectRhythm.of(contributors);
  }

  private static List<Trace> contributors(int count) {
    var traces = new ArrayList<Trace>();
    for (int i = 0; i < count; i++) {
      traces.add(Acts.trace(Acts.run(MONDAY, 20 + i % 9, 7 + i % 4, 15 + i % 5)));
    }
    return traces;
  }

  private static List<Trace> with(List<Trace> group, List<Evidence> another) {
    var all = new ArrayList<>(group);
    all.add(Acts.trace(another));
    return all;
  }

  private static List<Evidence> unknown(List<Evidence> acts) {
    return acts.stream()
        .map(act -> act.withOffset(new Offset.Unknown()))
        .collect(Collectors.toList());
  }
}
