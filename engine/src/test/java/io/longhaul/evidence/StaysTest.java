package io.longhaul.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.session.GapRule;
import io.longhaul.session.Sessions;
import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: the hidden places of simulated people, and weeks written by hand.
class StaysTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private static List<Stay> stays(List<Evidence> acts) {
    return Stays.of(Zones.repair(Acts.trace(acts), null));
  }

  private static List<Evidence> days(LocalDate from, int days, ZoneId zone) {
    var acts = new ArrayList<Evidence>();
    from.datesUntil(from.plusDays(days)).forEach(date -> acts.addAll(Acts.day(date, 9, 17, zone)));
    return acts;
  }

  private static List<Evidence> join(List<List<Evidence>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  @Test
  void aFortnightElsewhereIsAStayBetweenTwo() {
    var acts =
        join(
            List.of(
                days(MAY, 14, BERLIN),
                days(MAY.plusDays(14), 14, TOKYO),
                days(MAY.plusDays(28), 14, BERLIN)));
    assertThat(stays(acts))
        .extracting(Stay::offset)
        .containsExactly(ZoneOffset.ofHours(2), ZoneOffset.ofHours(9), ZoneOffset.ofHours(2));
    assertThat(stays(acts)).noneMatch(Stay::isClockChange).allMatch(stay -> stay.others() == 0);
    assertThat(stays(acts)).allMatch(stay -> stay.witnesses() == 14 * 17);
  }

  @Test
  void aServerElsewhereIsNoJourney() {
    var acts = new ArrayList<>(days(MAY, 28, BERLIN));
    for (int day = 0; day < 28; day++) {
      acts.add(Acts.at(MAY.plusDays(day) + "T10:10-07:00"));
    }
    assertThat(stays(acts)).hasSize(1);
    assertThat(stays(acts).getFirst().offset()).isEqualTo(ZoneOffset.ofHours(2));
    assertThat(stays(acts).getFirst().others()).isEqualTo(28);
  }

  @Test
  void aChangeOfClocksIsToldFromAJourney() {
    var spring = LocalDate.of(2026, 3, 23);
    assertThat(stays(days(spring, 14, BERLIN)))
        .extracting(Stay::isClockChange)
        .containsExactly(false, true);
    var elsewhere =
        join(List.of(days(MAY, 7, BERLIN), days(MAY.plusDays(7), 7, ZoneId.of("Europe/Moscow"))));
    assertThat(stays(elsewhere)).hasSize(2).noneMatch(Stay::isClockChange);
  }

  @Test
  void whatNobodyTellsIsUnknown() {
    var unknown = List.of(Acts.unknown("2026-08-03T09:00Z"), Acts.unknown("2026-08-20T11:00Z"));
    var all = stays(join(List.of(days(MAY, 14, BERLIN), unknown)));
    assertThat(all).hasSize(2);
    assertThat(all.getLast().offset()).isNull();
    assertThat(all.getLast().witnesses()).isEqualTo(2);
    assertThat(all.getLast().from()).isEqualTo(Instant.parse("2026-08-03T09:00:00Z"));
    assertThat(stays(List.of())).isEmpty();
  }

  /// Two journeys and, for most, a change of clocks on the way.
  @ParameterizedTest
  @ValueSource(longs = {6000, 6001, 6002, 6003})
  void hiddenJourneysAreFound(long seed) {
    var person = person("travel", 10, seed);
    var trace = Zones.repair(person.trace(), null);
    for (var stay : Stays.of(trace)) {
      var place = person.truth().zoneOn(stay.from().atOffset(ZoneOffset.UTC).toLocalDate());
      assertThat(stay.offset()).isEqualTo(place.getRules().getOffset(stay.from()));
    }
    assertThat(Stays.of(trace)).hasSizeGreaterThanOrEqualTo(5);
  }

  /// Both at home and away they work from nine to six.
  @Test
  void sessionsElsewhereBeginOnTheClockOfThatPlace() {
    int usual = 0;
    int all = 0;
    for (long seed = 6000; seed < 6006; seed++) {
      var trace = Zones.repair(person("travel", 10, seed).trace(), null);
      for (var session : Sessions.infer(trace.proofs(), GapRule.POPULATION)) {
        int hour = session.localStart().getHour();
        usual += hour >= 7 && hour < 19 ? 1 : 0;
        all++;
      }
    }
    assertThat(usual).isGreaterThan(all * 95 / 100);
  }

  private static Simulated person(String scenario, int acts, long seed) {
    return Simulated.of(
        Scenarios.named(scenario).orElseThrow(), new Sample(MONDAY, 16, acts, seed));
  }
}
