package io.longhaul.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.longhaul.accuracy.Case;
import io.longhaul.evidence.Trace;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenario;
import io.longhaul.simulate.Simulated;
import io.longhaul.simulate.Twins;
import io.longhaul.time.Window;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is said of marked events. Oracle: simulated people whose hours are known.
class ShocksTest {
  private static final int WEEKS = 40;

  private static Case person(Scenario scenario) {
    return person(scenario, 15);
  }

  private static Case person(Scenario scenario, double acts) {
    return Case.of(Simulated.of(scenario, new Sample(Case.FROM, WEEKS, acts, 4)));
  }

  private static Twins twins(String name) {
    return Twins.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private static Aftermath.Seen seen(Answer answer, LocalDate on) {
    return (Aftermath.Seen) Shocks.of(answer, List.of(new Shock("x", on))).getFirst();
  }

  @Test
  void threeWeeksOfNineNineSevenShowInHoursAndFreeDaysUntilTheyEnd() {
    var person = person(twins("crunch").shaken());
    var changes = person.simulated().truth().changes();
    var aftermath = seen(person.answer(), changes.getFirst());
    var hours = aftermath.effects().getFirst();
    assertThat(hours.facet()).isEqualTo(Facet.HOURS);
    assertThat(hours.visible()).isTrue();
    assertThat(hours.difference().low()).isGreaterThan(10);
    var freeDays = aftermath.effects().getLast();
    assertThat(freeDays.facet()).isEqualTo(Facet.FREE_DAYS);
    assertThat(freeDays.difference().high()).isNegative();
    assertThat(aftermath.returned())
        .isInstanceOfSatisfying(
            Returned.Back.class,
            back -> {
              long off = ChronoUnit.DAYS.between(changes.get(1), back.on().on());
              assertThat(Math.abs(off)).isLessThanOrEqualTo(2);
              assertThat(back.on().earliest()).isBefore(back.on().on());
              assertThat(back.on().latest()).isAfter(back.on().on());
            });
  }

  @Test
  void workAfterMidnightIsSeenAsNights() {
    var person = person(twins("late-nights").shaken(), 30);
    var aftermath = seen(person.answer(), person.simulated().truth().changes().getFirst());
    var nights = aftermath.effects().get(1);
    assertThat(nights.facet()).isEqualTo(Facet.NIGHTS);
    assertThat(nights.visible()).isTrue();
    assertThat(nights.before().likely()).isZero();
    assertThat(aftermath.nights()).isNull();
  }

  @Test
  void thinTracesDoNotTellNights() {
    var person = person(twins("late-nights").shaken(), 8);
    var aftermath = seen(person.answer(), person.simulated().truth().changes().getFirst());
    assertThat(aftermath.nights()).isEqualTo(Unseen.FEW_ACTS);
    assertThat(aftermath.effects())
        .extracting(Effect::facet)
        .containsExactly(Facet.HOURS, Facet.FREE_DAYS);
  }

  @Test
  void otherHoursForGoodAreNotBackYet() {
    var person = person(twins("relief").shaken());
    var aftermath = seen(person.answer(), person.simulated().truth().changes().getFirst());
    assertThat(aftermath.isVisible()).isTrue();
    assertThat(aftermath.effects().getFirst().difference().high()).isNegative();
    assertThat(aftermath.returned()).isInstanceOf(Returned.NotYet.class);
  }

  @Test
  void aDateAtWhichNothingHappenedHasNoVisibleEffect() {
    var person = person(twins("crunch").calm());
    var aftermath = seen(person.answer(), Case.FROM.plusWeeks(30));
    assertThat(aftermath.isVisible()).isFalse();
    assertThat(aftermath.returned()).isInstanceOf(Returned.NotAway.class);
    assertThat(aftermath.effects().getFirst().others().dates()).isGreaterThanOrEqualTo(10);
  }

  @Test
  void whatIsTooThinIsNotTold() {
    var answer = person(twins("crunch").calm()).answer();
    assertThat(why(answer, Case.FROM.plusWeeks(3))).isEqualTo(Thin.NOT_KNOWN_BEFORE);
    assertThat(why(answer, Case.FROM.plusWeeks(WEEKS - 1L))).isEqualTo(Thin.TOO_EARLY);
    assertThat(why(answer, answer.today())).isEqualTo(Thin.TOO_EARLY);
    assertThat(why(answer, answer.today().plusDays(1))).isEqualTo(Thin.TO_COME);
    var nobody =
        Answer.to(
            new Asked(Window.ALL, answer.asked().now(), null), new Trace(List.of(), List.of()));
    assertThat(why(nobody, Case.FROM)).isNotNull();
    assertThat(why(nobody, nobody.today().plusYears(1))).isEqualTo(Thin.TO_COME);
  }

  private static Thin why(Answer answer, LocalDate on) {
    return ((Aftermath.CannotTell) Shocks.of(answer, List.of(new Shock("x", on))).getFirst()).why();
  }

  /// Nothing of the weeks after an event says what was before it.
  @Test
  void whatWasBeforeDoesNotDependOnWhatCameAfter() {
    var pair = twins("longer-days");
    var shaken = person(pair.shaken());
    var on = shaken.simulated().truth().changes().getFirst();
    var until = on.atStartOfDay(shaken.simulated().truth().zoneOn(on)).toInstant();
    var before =
        shaken.simulated().trace().evidence().stream()
            .filter(piece -> piece.at().isBefore(until))
            .toList();
    var calm = person(pair.calm());
    var other =
        calm.simulated().trace().evidence().stream()
            .filter(piece -> !piece.at().isBefore(until))
            .toList();
    var mixed = Trace.union(List.of(new Trace(before, List.of()), new Trace(other, List.of())));
    var answer = Answer.to(shaken.answer().asked(), mixed);
    assertThat(seen(answer, on).effects().getFirst().before())
        .isEqualTo(seen(shaken.answer(), on).effects().getFirst().before());
  }

  @Test
  void twoEventsInTheSameWeeksAreSaidToBeInseparable() {
    var person = person(twins("crunch").shaken());
    var on = person.simulated().truth().changes().getFirst();
    var first = new Shock("first", on);
    var second = new Shock("second", on.plusDays(3));
    var told = Shocks.of(person.answer(), List.of(second, first));
    assertThat(told).extracting(Aftermath::shock).containsExactly(first, second);
    assertThat(((Aftermath.Seen) told.getFirst()).near()).containsExactly(second);
  }

  @Test
  void aNameIsOneShortLine() {
    assertThatThrownBy(() -> new Shock(" ", Case.FROM)).hasMessageContaining("1 to 80");
    assertThatThrownBy(() -> new Shock("a\nb", Case.FROM)).hasMessageContaining("one line");
  }
}
