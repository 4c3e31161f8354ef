package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.source.lines.EvidenceLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Goals on the command line. Oracle: somebody simulated who works from nine to nine on six days;
/// the approved page is in `examples/goals`.
class GoalCommandTest {
  private static final int WIDTH = 80;

  @TempDir Path folder;

  @BeforeEach
  void evidence() throws IOException {
    Files.writeString(
        folder.resolve("me.jsonl"),
        Schedules.of(Schedules.nineNineSix(), 3).evidence().stream()
            .map(piece -> EvidenceLines.write(piece, null) + "\n")
            .collect(Collectors.joining()));
  }

  private Call goal(String... words) {
    var all = new ArrayList<>(List.of("goal"));
    all.addAll(List.of(words));
    return Call.in(folder, all.toArray(String[]::new));
  }

  private static Call ran(Call call) {
    assertThat(call.exit()).as(call.err()).isZero();
    assertThat(call.out().lines()).allMatch(line -> line.length() <= WIDTH);
    return call;
  }

  @Test
  void goalsAreSetSeenAndTakenBack() {
    ran(Call.in(folder, "add", "lines", "me.jsonl", "--home", "home"));
    assertThat(goal("--home", "home").err()).contains("no goal is kept yet");
    assertThat(ran(goal("add", "a", "free", "day", "a", "week", "--home", "home")).out())
        .isEqualTo("kept: a free day a week\n");
    assertThat(ran(goal("add", "one free day a week", "--home", "home")).out())
        .isEqualTo("was kept already: a free day a week\n");
    ran(goal("add", "stop by 18:00", "--home", "home"));
    var seen = ran(goal("--home", "home"));
    assertThat(seen.words())
        .contains("1 a free day a week", "2 stop by 18:00", "broken", "unknown")
        .doesNotContain("%", "streak", "score");
    assertThat(goal("remove", "7", "--home", "home").err()).contains("there is no goal 7");
    ran(goal("remove", "2", "--home", "home"));
    assertThat(ran(goal("--home", "home")).words()).doesNotContain("stop by");
  }

  @Test
  void thePageAndTheJsonSayTheSame() {
    var words = List.of("--goal", "stop by 18:00", "--from", "me.jsonl", "--weeks", "3");
    var page = ran(goal(words.toArray(String[]::new)));
    var all = new ArrayList<>(words);
    all.add("--json");
    var json = JsonMapper.shared().readTree(goal(all.toArray(String[]::new)).out());
    var one = json.get("goals").get(0);
    assertThat(one.get("weeks")).hasSize(3);
    assertThat(one.get("weeks").get(1).get("outcome").asString()).isEqualTo("broken");
    assertThat(page.words()).contains(one.get("repair").asString());
  }

  @Test
  void mistakesAreSaidInOneLine() {
    assertThat(goal("--goal", "be happier").err()).contains("'be happier': a goal is like");
    assertThat(goal("keep").err()).contains("goal takes add or remove, not 'keep'");
    assertThat(goal("remove", "--home", "home").err()).contains("takes the number");
    assertThat(goal("--goal", "a free day", "--weeks", "14").err()).contains("1 to 13");
    assertThat(goal("--goal", "a free day", "--weeks", "0").err()).contains("1 to 13");
    assertThat(goal("add", "a free day", "--home", "home").err()).contains("there is no store");
  }

  @Test
  void withoutEvidenceEveryWeekIsUnknown() throws IOException {
    Files.writeString(folder.resolve("me.jsonl"), "");
    var seen = ran(goal("--goal", "11 h between days", "--from", "me.jsonl"));
    assertThat(seen.words()).contains("unknown").doesNotContain(" kept ", "broken  ");
  }
}
