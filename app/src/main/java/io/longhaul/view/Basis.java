package io.longhaul.view;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Rejected;
import io.longhaul.evidence.Stays;
import io.longhaul.session.GapRule;
import io.longhaul.source.git.GitReading;
import io.longhaul.time.Offset;
import io.longhaul.verdict.Answer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the report rests on.
///
/// @param git what was read from git, or null when evidence lines were
/// @param acts own acts that count
/// @param excluded own pieces that do not, by reason
/// @param zoneFromNeighbours acts without a zone that took it from acts around them
/// @param zoneDeclared acts without a zone that took the given one
/// @param zoneUnknown acts whose zone stays unknown: kept out of all that is said of the clock
/// @param clock where the person's clock stood over time, as far as acts tell it
/// @param rejected pieces that could not be used
/// @param firstRejected the first of them, place and reason
/// @param firstAct date of the first act, or null
/// @param lastAct date of the last act, or null
/// @param activeDays days with a trace, over all
/// @param coverage what the sources can see
/// @param sessionRule how acts were joined to sessions
public record Basis(
    @Nullable Git git,
    int acts,
    Map<String, Integer> excluded,
    int zoneFromNeighbours,
    int zoneDeclared,
    int zoneUnknown,
    List<ClockStretch> clock,
    int rejected,
    List<Rejected> firstRejected,
    @Nullable String firstAct,
    @Nullable String lastAct,
    int activeDays,
    String coverage,
    SessionRule sessionRule) {
  private static final int REJECTED_SHOWN = 5;
  private static final String GIT_COVERAGE =
      "git sees commits only: a day without a trace may be work elsewhere, or rest";
  private static final String LINES_COVERAGE =
      "evidence lines do not say when their tool was watching: a day without a trace may be rest,"
          + " or not";

  public Basis {
    excluded = Collections.unmodifiableMap(new LinkedHashMap<>(excluded));
    clock = List.copyOf(clock);
    firstRejected = List.copyOf(firstRejected);
  }

  /// Numbers about the repositories as a whole.
  ///
  /// @param repositories how many
  /// @param commitsAbout commits read, of everybody, to two digits; the exact number would tell in
  ///   a small group how many are somebody else's
  /// @param bots commits by bots
  /// @param ownAddresses addresses that were taken as the person's own
  public record Git(int repositories, long commitsAbout, int bots, int ownAddresses) {
    static Git of(GitReading.Count count) {
      return new Git(
          count.repositories(), Words.about(count.commits()), count.bots(), count.ownAddresses());
    }
  }

  /// How acts were joined to sessions, for the kind of acts that taught the most; `gapsLearnedFrom`
  /// is 0 when the population's values are used.
  public record SessionRule(
      long gapLimitMinutes, long leadInMinutes, long marginMinutes, int gapsLearnedFrom) {
    static SessionRule of(GapRule rule) {
      var main = rule.main();
      return new SessionRule(
          main.gapLimit().toMinutes(),
          main.leadIn().toMinutes(),
          main.margin().toMinutes(),
          main.gaps());
    }
  }

  /// @param seen what the sources can see, in words, or null for the words on what was read
  static Basis of(Answer answer, GitReading.@Nullable Count count, @Nullable String seen) {
    var trace = answer.trace();
    var acts = trace.acts();
    var days = answer.calendar().days();
    var rejected = trace.rejected();
    return new Basis(
        count == null ? null : Git.of(count),
        acts.size(),
        excluded(trace.exclusions()),
        count(acts, Offset.Inferred.class),
        count(acts, Offset.Declared.class),
        count(acts, Offset.Unknown.class),
        Stays.of(trace).stream().map(ClockStretch::of).toList(),
        rejected.size(),
        rejected.subList(0, Math.min(REJECTED_SHOWN, rejected.size())),
        days.isEmpty() ? null : days.getFirst().date().toString(),
        days.isEmpty() ? null : days.getLast().date().toString(),
        days.size(),
        seen != null ? seen : count == null ? LINES_COVERAGE : GIT_COVERAGE,
        SessionRule.of(answer.rule()));
  }

  private static Map<String, Integer> excluded(Map<Exclusion, Integer> counts) {
    var words = new LinkedHashMap<String, Integer>();
    counts.forEach((exclusion, number) -> words.put(exclusion.word(), number));
    return words;
  }

  private static int count(List<Evidence> acts, Class<? extends Offset> of) {
    int count = 0;
    for (var act : acts) {
      count += of.isInstance(act.offset()) ? 1 : 0;
    }
    return count;
  }
}
