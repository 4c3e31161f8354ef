package io.longhaul.view.pages;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.longhaul.day.DaysOff;
import io.longhaul.view.page.web.JteweekGenerated;
import java.util.List;

/// The first page: how the person says that they are, then how this week looks.
public final class WeekPage implements Page {
  public static final String NAME = "week";
  public static final String TITLE = "This week";

  private final boolean skipped;
  private final DaysOff ahead;

  /// The page of one request.
  ///
  /// @param skipped whether the person does not want to be asked today
  /// @param ahead holidays and leave of the days to come
  public WeekPage(boolean skipped, DaysOff ahead) {
    this.skipped = skipped;
    this.ahead = ahead;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return TITLE;
  }

  @Override
  public boolean hasRange() {
    return false;
  }

  @Override
  public String main(Shown shown) {
    var html = new StringOutput();
    JteweekGenerated.render(
        new OwaspHtmlTemplateOutput(html), null, WeekView.of(shown, skipped, ahead));
    return html.toString();
  }

  @Override
  public List<Drawing> drawings(Shown shown) {
    var today = WeekView.today(shown.answer());
    return List.of(WeekStrip.of(shown.answer(), today, !shown.numbersHidden()));
  }
}
