package io.longhaul.view.pages;

import io.longhaul.view.GoalsReport;
import io.longhaul.view.Words;
import io.longhaul.view.page.pages.JtegoalsGenerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goals for the way somebody works, week by week, with the least that would keep each again.
public final class GoalListPage implements PartOfPlan {
  /// Where it lies, without the first slash.
  public static final String ADDRESS = "plan/goals";

  /// Weeks that are shown if nothing else is asked.
  public static final int USUAL_WEEKS = 8;

  /// One of each kind, in the words of a person.
  private static final List<String> EXAMPLES =
      List.of(
          "a free day a week",
          "stop by 20:00 on 4 days of 5",
          "11 h between days",
          "no agents after 22:00");

  private final GoalsReport report;
  private final Asked asked;

  /// What the address says.
  ///
  /// @param weeks that are shown
  /// @param text of a goal that could not be read, else nothing
  /// @param wrong why it could not, else null
  /// @param removed the goal that was just taken back, or null
  /// @param unread goals of the store that this program cannot read
  public record Asked(
      int weeks,
      String text,
      @Nullable String wrong,
      @Nullable String removed,
      List<Unread> unread) {
    public Asked {
      unread = List.copyOf(unread);
    }

    String query() {
      return weeks == USUAL_WEEKS ? "" : "?weeks=" + weeks;
    }
  }

  /// A goal that a newer program may have kept.
  public record Unread(long id, String text) {}

  public GoalListPage(GoalsReport report, Asked asked) {
    this.report = report;
    this.asked = asked;
  }

  @Override
  public List<String> scripts() {
    return List.of("cursor.js");
  }

  @Override
  public String main(Shown shown) {
    var graph = GoalsGraph.of(report);
    var stack = Stack.of(ADDRESS, asked.query(), List.of(graph), List.of());
    var view = new View(report, asked, stack, shown.token());
    return Markup.of(out -> JtegoalsGenerated.render(out, null, view));
  }

  @Override
  public List<Drawing> drawings(Shown shown) {
    return List.of(GoalsGraph.of(report));
  }

  /// What the template is filled with.
  public record View(GoalsReport report, Asked asked, Stack stack, String token) {
    public boolean isLong() {
      return asked.weeks() != USUAL_WEEKS;
    }

    /// Those that are not set yet.
    public List<String> examples() {
      return EXAMPLES.stream()
          .filter(example -> report.goals().stream().noneMatch(goal -> goal.goal().equals(example)))
          .toList();
    }

    /// How the running week and the one before stand.
    public String now(GoalsReport.Row goal) {
      var weeks = goal.weeks();
      var running = "This week: " + GoalsGraph.words(weeks.getLast()) + ".";
      return weeks.size() < 2
          ? running
          : "Last week: " + GoalsGraph.words(weeks.get(weeks.size() - 2)) + ". " + running;
    }

    public String headline() {
      return report.goals().isEmpty()
          ? "No goal is set."
          : Words.count(report.goals().size(), "goal") + ", each on its own";
    }
  }
}
