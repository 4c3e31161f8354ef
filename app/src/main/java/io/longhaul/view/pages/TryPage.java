package io.longhaul.view.pages;

import io.longhaul.view.page.pages.JtetriedGenerated;
import io.longhaul.view.page.pages.JtetryGenerated;
import java.util.List;

/// What if: up to four timetables side by side, put through the same days, load, rest and lines as
/// the past.
public final class TryPage implements PartOfPlan {
  /// The first part of its address.
  public static final String NAME = "plan";

  /// What the navigation calls all pages of plans.
  public static final String TITLE = "Plan";

  private final TryForm form;
  private final Tries tries;

  /// The page of one request.
  ///
  /// @param tries after whose past
  public TryPage(TryForm form, Tries tries) {
    this.form = form;
    this.tries = tries;
  }

  @Override
  public List<String> scripts() {
    return List.of("cursor.js", "plan.js");
  }

  @Override
  public String main(Shown shown) {
    return Markup.of(out -> JtetryGenerated.render(out, null, view()));
  }

  /// What comes of the timetables, without the form.
  public String tried(Shown shown) {
    return Markup.of(out -> JtetriedGenerated.render(out, null, view()));
  }

  @Override
  public List<Drawing> drawings(Shown shown) {
    return view().stacks().stream()
        .flatMap(stack -> stack.graphs().stream())
        .map(Drawing.class::cast)
        .toList();
  }

  private TryView view() {
    return TryView.of(form, tries);
  }
}
