package io.longhaul.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.evidence.Acts;
import io.longhaul.evidence.Evidence;
import io.longhaul.time.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Oracle: durations by hand, and invariants over seeded random evidence.
class SessionsTest {
  private static final int SEEDS = 300;
  private static final Instant MONDAY = Instant.parse("2024-05-06T00:00:00Z");

  /// Two hours, 30 minutes, two hours.
  private static final GapRule RULE = GapRule.POPULATION;

  @Test
  void gapOfTheLimitJoinsAndALongerOneCuts() {
    assertThat(infer(at("09:00"), at("11:00"))).hasSize(1);
    assertThat(infer(at("09:00"), at("11:00:01"))).hasSize(2);
  }

  @Test
  void lateSessionsAreThoseOfAllActs() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var acts = Acts.trace(Acts.random(new SplittableRandom(seed), MONDAY, 40, 400)).evidence();
      var day = LocalDate.of(2024, 6, 3);
      var from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
      var all = Sessions.proven(acts, RULE, Off.NONE);
      var late = Sessions.provenSince(day, acts, RULE, Off.NONE);
      assertThat(late.size()).isLessThan(all.size());
      assertThat(late.stream().filter(session -> !session.seen().end().isBefore(from)))
          .containsExactlyElementsOf(
              all.stream().filter(session -> !session.seen().end().isBefore(from)).toList());
    }
  }

  @Test
  void nothingGivesNoSession() {
    assertThat(infer()).isEmpty();
  }

  @Test
  void singleActHasALeadInAndMargins() {
    assertThat(infer(at("09:00")).getFirst().duration()).isEqualTo(minutes(0, 30, 240));
  }

  @Test
  void actsWithinTwoHoursAreFirmAndLongerGapsOnlyLikely() {
    var wide =
        GapRule.of(new Reach(Duration.ofHours(3), Duration.ofMinutes(30), Duration.ofHours(2), 30));
    var session = Sessions.infer(List.of(at("09:00"), at("11:00"), at("13:30")), wide).getFirst();
    assertThat(session.duration()).isEqualTo(minutes(120, 300, 510));
  }

  @Test
  void overlappingStretchesAreAUnion() {
    var session =
        infer(stretch("09:00", "11:00"), stretch("10:00", "12:00"), at("10:30")).getFirst();
    assertThat(session.duration()).isEqualTo(minutes(180, 210, 420));
    assertThat(session.acts()).isEqualTo(3);
  }

  @Test
  void actInsideALongStretchDoesNotEndIt() {
    var sessions = infer(stretch("09:00", "17:00"), at("10:00"), at("18:30"));
    assertThat(sessions).hasSize(1);
    assertThat(sessions.getFirst().duration().least()).isEqualTo(Duration.ofMinutes(570));
  }

  @Test
  void marginsAndLeadInEndHalfWayToTheNeighbour() {
    var sessions = infer(at("09:00"), at("12:00"), at("14:00:20"));
    assertThat(sessions.get(1).before()).isEqualTo(Duration.ofMinutes(90));
    assertThat(sessions.get(1).after()).isEqualTo(Duration.ofSeconds(3610));
    assertThat(sessions.get(2).before()).isEqualTo(Duration.ofSeconds(3610));
    var tight =
        GapRule.of(new Reach(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), 30));
    assertThat(Sessions.infer(List.of(at("09:00"), at("10:20")), tight).get(1).leadIn())
        .isEqualTo(Duration.ofMinutes(40));
  }

  @Test
  void weakActWidensLikelyAndMostButNotTheLeast() {
    var session = infer(at("09:00"), at("09:30"), Acts.weak(at("11:00"))).getFirst();
    assertThat(session.duration()).isEqualTo(minutes(30, 150, 360));
  }

  @Test
  void weakActBetweenDistantActsProvesNothingBetweenThem() {
    var session = infer(at("09:00"), Acts.weak(at("10:30")), at("12:00")).getFirst();
    assertThat(session.duration().least()).isZero();
  }

  @Test
  void sessionsNeverOverlapNorDoTheirMargins() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var acts = sorted(random(seed));
      for (var rule : List.of(RULE, GapRule.learn(acts))) {
        var sessions = Sessions.infer(acts, rule);
        for (int i = 1; i < sessions.size(); i++) {
          var end = sessions.get(i - 1).seen().end().plus(sessions.get(i - 1).after());
          var start = sessions.get(i).seen().start().minus(sessions.get(i).before());
          assertThat(start).as("seed %d", seed).isAfterOrEqualTo(end);
        }
        assertThat(sessions.stream().mapToInt(Session::acts).sum()).isEqualTo(acts.size());
      }
    }
  }

  @Test
  void oneMoreActNeverLowersAnyTotalUnderTheSameRule() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var acts = new ArrayList<>(random(seed));
      var added = acts.removeLast();
      var before = total(Sessions.infer(sorted(acts), RULE));
      acts.add(added);
      var after = total(Sessions.infer(sorted(acts), RULE));
      assertThat(after.least()).as("seed %d", seed).isGreaterThanOrEqualTo(before.least());
      assertThat(after.likely()).as("seed %d", seed).isGreaterThanOrEqualTo(before.likely());
      assertThat(after.most()).as("seed %d", seed).isGreaterThanOrEqualTo(before.most());
    }
  }

  @Test
  void moreActsNeverLowerTheLeastWhateverRuleIsLearned() {
    int learnedAnother = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      var few = random(seed);
      var more = new ArrayList<>(few);
      more.addAll(Acts.run(LocalDate.of(2024, 5, 10), 10, 9, 17));
      var ruleOfFew = GapRule.learn(sorted(few));
      var ruleOfMore = GapRule.learn(sorted(more));
      learnedAnother += limit(ruleOfFew).compareTo(limit(ruleOfMore)) > 0 ? 1 : 0;
      assertThat(total(Sessions.infer(sorted(more), ruleOfMore)).least())
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(total(Sessions.infer(sorted(few), ruleOfFew)).least());
    }
    assertThat(learnedAnother).as("seeds in which the limit fell").isGreaterThan(SEEDS / 10);
  }

  private static Duration limit(GapRule rule) {
    return rule.of(Trail.MOMENT).gapLimit();
  }

  @Test
  void oneMoreActNeverLowersAnyTotalWhereKindsReachDifferently() {
    var rule = GapRule.learn(sorted(random(SEEDS)));
    var kinds =
        new GapRule(
            Map.of(
                Trail.MOMENT, reach(200, 40, 120),
                Trail.STRETCH, reach(130, 10, 35),
                Trail.ANSWER, reach(120, 0, 30)));
    for (int seed = 0; seed < SEEDS; seed++) {
      var acts = new ArrayList<>(random(seed));
      acts.add(Acts.page(MONDAY.plus(Duration.ofHours(seed))));
      var added = acts.removeFirst();
      for (var each : List.of(rule, kinds)) {
        var before = total(Sessions.infer(sorted(acts, List.of()), each));
        var after = total(Sessions.infer(sorted(acts, List.of(added)), each));
        assertThat(after.least()).as("seed %d", seed).isGreaterThanOrEqualTo(before.least());
        assertThat(after.likely()).as("seed %d", seed).isGreaterThanOrEqualTo(before.likely());
        assertThat(after.most()).as("seed %d", seed).isGreaterThanOrEqualTo(before.most());
      }
    }
  }

  @Test
  void answerToAPageBringsNoLeadInOfItsOwn() {
    var sessions =
        Sessions.infer(
            Acts.trace(Acts.page(Instant.parse("2024-05-06T01:00:00Z")), at("03:05")).evidence(),
            RULE);
    assertThat(sessions).hasSize(1);
    assertThat(sessions.getFirst().duration()).isEqualTo(minutes(0, 5, 60));
  }

  @Test
  void weakActHoldsASessionOpenForTwoHoursOnly() {
    var wide = GapRule.of(reach(240, 30, 120));
    assertThat(Sessions.infer(List.of(at("09:00"), at("12:00")), wide)).hasSize(1);
    assertThat(Sessions.infer(List.of(Acts.weak(at("09:00")), at("12:00")), wide)).hasSize(2);
    assertThat(Sessions.infer(List.of(Acts.weak(at("09:00")), at("11:00")), wide)).hasSize(1);
  }

  private static Reach reach(int limit, int leadIn, int margin) {
    return new Reach(
        Duration.ofMinutes(limit), Duration.ofMinutes(leadIn), Duration.ofMinutes(margin), 1);
  }

  private static List<Evidence> sorted(List<Evidence> acts, List<Evidence> more) {
    return Acts.trace(Stream.concat(acts.stream(), more.stream()).toList()).evidence();
  }

  @Test
  void weakActsNeverChangeTheLeast() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var acts = sorted(random(seed));
      var firm = acts.stream().filter(act -> !act.equals(Acts.weak(act))).toList();
      assertThat(total(Sessions.infer(acts, RULE)).least())
          .as("seed %d", seed)
          .isEqualTo(total(Sessions.infer(firm, RULE)).least());
    }
  }

  /// What is left out lies before a gap that ends a session, so it changes nothing later.
  @Test
  void sessionsSinceADayAreThoseOfAllEvidenceThatReachIntoIt() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var acts = sorted(random(seed));
      var rule = GapRule.learn(acts);
      var day = LocalDate.ofInstant(MONDAY, ZoneOffset.UTC).plusDays(10);
      var start = day.atStartOfDay().toInstant(ZoneOffset.UTC);
      assertThat(since(start, Sessions.provenSince(day, acts, rule, Off.NONE)))
          .as("seed %d", seed)
          .isEqualTo(since(start, Sessions.proven(acts, rule, Off.NONE)));
    }
  }

  private static List<Session> since(Instant start, List<Session> sessions) {
    return sessions.stream().filter(session -> !session.seen().end().isBefore(start)).toList();
  }

  private static List<Evidence> random(int seed) {
    return Acts.random(new SplittableRandom(seed), MONDAY, 21, 200);
  }

  private static Estimate total(List<Session> sessions) {
    return sessions.stream().map(Session::duration).reduce(Estimate.ZERO, Estimate::plus);
  }

  private static List<Evidence> sorted(List<Evidence> acts) {
    return Acts.trace(acts).acts();
  }

  private static List<Session> infer(Evidence... acts) {
    return Sessions.infer(sorted(List.of(acts)), RULE);
  }

  private static Evidence at(String time) {
    return Acts.at("2024-05-06T" + time + "+02:00");
  }

  private static Evidence stretch(String start, String end) {
    return Acts.from("2024-05-06T" + start + "+02:00", "2024-05-06T" + end + "+02:00");
  }

  private static Estimate minutes(int least, int likely, int most) {
    return new Estimate(
        Duration.ofMinutes(least), Duration.ofMinutes(likely), Duration.ofMinutes(most));
  }
}
