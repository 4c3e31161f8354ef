package io.longhaul.accuracy;

import io.longhaul.simulate.Sample;
import io.longhaul.simulate.Scenario;
import io.longhaul.simulate.Scenarios;
import io.longhaul.simulate.Simulated;
import io.longhaul.simulate.Team;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The same person in teams of several sizes: whether the personal answer is the same to the last
/// bit, when the evidence is picked out of everybody's commits. Colleagues lead lives of all kinds.
/// Beside it the index that [Code996] gives the whole repository when all colleagues lead the life
/// of the person, with other seeds: it differs by the size of the team alone. It takes a hundred
/// people, so it is measured for one person of each scenario only.
final class TeamMeasure {
  static final int ACTS = 10;
  static final int WEEKS = 8;

  private static final Map<Figure, Integer> SIZES =
      new EnumMap<>(
          Map.of(
              Figure.CODE996_TEAM_OF_1, 1,
              Figure.CODE996_TEAM_OF_3, 3,
              Figure.CODE996_TEAM_OF_10, 10,
              Figure.CODE996_TEAM_OF_30, 30,
              Figure.CODE996_TEAM_OF_100, 100));
  private static final int MOST_COLLEAGUES = 99;

  private TeamMeasure() {}

  static boolean isFor(Cell cell) {
    return cell.acts() == ACTS && cell.weeks() == WEEKS;
  }

  static List<Mark> of(Case person) {
    var kinds = Scenarios.all();
    var mixed = colleagues(person, i -> kinds.get(i % kinds.size()));
    var alike = colleagues(person, _ -> person.simulated().scenario());
    var marks = new ArrayList<Mark>();
    SIZES.forEach((figure, size) -> {
      var team = Team.of(person.simulated(), mixed.subList(0, size - 1));
      boolean same = person.answerFrom(team.trace()).equals(person.answer());
      marks.add(Mark.Count.of(Figure.TEAM_SAME, same));
      var index =
          Code996.of(
              Code996Measure.read(
                  Team.of(person.simulated(), alike.subList(0, size - 1)).commits()));
      index.ifPresent(told -> marks.add(new Mark.Value(figure, told.index())));
    });
    return marks;
  }

  private static List<Simulated> colleagues(Case person, IntFunction<Scenario> kind) {
    var sample = person.simulated().sample();
    return IntStream.range(0, MOST_COLLEAGUES)
        .mapToObj(i ->
            Simulated.of(
                kind.apply(i),
                new Sample(
                    sample.from(), sample.weeks(), sample.actsADay(), sample.seed() + 1 + i)))
        .toList();
  }
}
