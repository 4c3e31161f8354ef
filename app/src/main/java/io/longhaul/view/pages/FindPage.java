package io.longhaul.view.pages;

import io.longhaul.view.PlanReport;
import io.longhaul.view.PlanWords;
import io.longhaul.view.page.pages.JtefindGenerated;
import io.longhaul.view.page.pages.JtefoundGenerated;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hours that reach deadlines and keep rest: what is asked for, the search while it goes on, and
/// what it found.
public final class FindPage implements PartOfPlan {
  /// Its address, without the first slash.
  public static final String ADDRESS = "plan/find";

  private final FindForm form;
  private final @Nullable String wrong;
  private final @Nullable Searched searched;

  /// The page of one request.
  ///
  /// @param wrong why what is asked for cannot be looked for, else null
  /// @param searched the search for just this, or null
  public FindPage(FindForm form, @Nullable String wrong, @Nullable Searched searched) {
    this.form = form;
    this.wrong = wrong;
    this.searched = searched;
  }

  @Override
  public boolean isUnfinished() {
    return searched != null && searched.isRunning();
  }

  @Override
  public List<String> scripts() {
    return List.of("cursor.js", "find.js");
  }

  @Override
  public String main(Shown shown) {
    return Markup.of(out -> JtefindGenerated.render(out, null, view(shown)));
  }

  /// How the search stands, without the form.
  public String found(Shown shown) {
    return Markup.of(out -> JtefoundGenerated.render(out, null, view(shown)));
  }

  @Override
  public List<Drawing> drawings(Shown shown) {
    return searched == null || searched.best() == null
        ? List.of()
        : List.of(FoundGraph.of(searched.best()));
  }

  private View view(Shown shown) {
    return new View(form, wrong, searched, shown.token());
  }

  /// What the template is filled with.
  public record View(
      FindForm form, @Nullable String wrong, @Nullable Searched searched, String token) {
    public boolean isRunning() {
      return searched != null && searched.isRunning();
    }

    public boolean isKeepable() {
      return searched != null && searched.isKeepable();
    }

    public boolean hasBest() {
      return best() != null;
    }

    private @Nullable PlanReport best() {
      return searched == null ? null : searched.best();
    }

    /// How far it is, or what came of it, in a sentence.
    public String headline() {
      var best = best();
      return searched == null
          ? ""
          : searched.isRunning()
              ? searched.words()
              : best == null
                  ? "Nothing was found: " + searched.fault() + "."
                  : (searched.isStopped() ? "Ended by you; the best so far. " : "")
                      + PlanWords.headline(best);
    }

    public List<String> deadlines() {
      var best = best();
      return best == null ? List.of() : PlanWords.deadlines(best);
    }

    public String limits() {
      var best = best();
      return best == null ? "" : PlanWords.limits(best);
    }

    public List<String> concessions() {
      var best = best();
      return best == null
          ? List.of()
          : best.concessions().stream().map(PlanReport.Change::words).toList();
    }

    /// A column for the first day of each week, its hours, and each of its days.
    public Sheet weeks() {
      var best = best();
      var columns = new ArrayList<>(List.of("Week", "Hours"));
      var rows = new ArrayList<Sheet.Row>();
      if (best != null) {
        columns.addAll(PlanWords.days(best));
        for (var week : best.weeks()) {
          var cells = new ArrayList<>(List.of(PlanWords.plain(week.hours()) + " h"));
          cells.addAll(PlanWords.spans(best, week));
          rows.add(new Sheet.Row(week.from(), PlanWords.shortDay(week.from()), null, cells));
        }
      }
      return new Sheet("From the start of work to its end, breaks among them", columns, rows);
    }

    public Stack stack() {
      var best = best();
      return Stack.of(
          ADDRESS,
          form.query(),
          best == null ? List.of() : List.of(FoundGraph.of(best)),
          List.of());
    }
  }
}
