package io.longhaul.web;

import io.longhaul.view.TaperReport;
import io.longhaul.view.pages.FindForm;
import io.longhaul.view.pages.FindPage;
import io.longhaul.view.pages.TaperingPage;
import io.longhaul.view.pages.TryForm;
import io.longhaul.view.pages.TryPage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the pages of plans from what their addresses and forms say.
final class Plans {
  private static final String FIND = "/" + FindPage.ADDRESS;
  private static final String NAMED = "named-";
  private static final String USUAL_DAYS = "14";
  private static final String USUAL_REDUCTION = "50";
  private static final int LONGEST = 40;

  private final Setup setup;
  private final Desk desk;

  Plans(Setup setup, Desk desk) {
    this.setup = setup;
    this.desk = desk;
  }

  TryPage tryPage(Form query, Known known) {
    return new TryPage(tryForm(query, known), known.tries());
  }

  private static TryForm tryForm(Form query, Known known) {
    return TryForm.of(texts(query), known.answer().today());
  }

  private static @Nullable List<String> texts(Form query) {
    boolean asked = false;
    var texts = new ArrayList<String>();
    for (int i = 1; i <= TryForm.MOST; i++) {
      var picked = query.text(NAMED + "t" + i);
      asked |= query.get("t" + i) != null || !picked.isEmpty();
      texts.add(picked.isEmpty() ? query.text("t" + i) : picked);
    }
    return asked ? texts : null;
  }

  /// The address that says the same without a week picked by name; null where none was picked.
  static @Nullable String settled(Form query, Known known) {
    boolean picked = query.fields().keySet().stream().anyMatch(name -> name.startsWith(NAMED));
    return picked ? "/" + TryPage.NAME + tryForm(query, known).query() : null;
  }

  FindPage findPage(Form query, Known known) throws Refused {
    var form = findForm(query);
    return new FindPage(form, wrong(form, known), desk.searches().now(form.query()));
  }

  private static FindForm findForm(Form form) throws Refused {
    try {
      return FindForm.of(form.fields());
    } catch (IllegalArgumentException e) {
      throw Refused.mistake(String.valueOf(e.getMessage()));
    }
  }

  /// Why what is asked for cannot be looked for; null where it can, or nothing is asked.
  private @Nullable String wrong(FindForm form, Known known) {
    try {
      if (!form.isEmpty()) {
        form.seed();
        setup.chores().wanted(known.answer(), known.off(), form.arguments());
      }
      return null;
    } catch (Refused refused) {
      return refused.why();
    } catch (IllegalArgumentException | DateTimeException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /// Begins to look, and leads to where it shows; what cannot be looked for is said there.
  String find(Form sent, Known known) throws Refused {
    var form = findForm(sent);
    var query = form.query();
    if (wrong(form, known) == null) {
      var request = setup.chores().wanted(known.answer(), known.off(), form.arguments());
      desk.searches().begin(query, request, form.seed());
    }
    return FIND + query;
  }

  /// Ends the search, and leads to what it found.
  String stop() {
    desk.searches().stop();
    return FIND + desk.searches().query();
  }

  /// Where the search is that goes on, for whoever asks for the page without saying more.
  @Nullable String going(Form query) throws Refused {
    return desk.searches().isBusy()
            && findForm(query).isEmpty()
            && !desk.searches().query().isEmpty()
        ? FIND + desk.searches().query()
        : null;
  }

  TaperingPage taperPage(Form query, Known known) {
    var asked =
        new TaperingPage.Asked(
            part(query, "date", ""),
            part(query, "days", USUAL_DAYS),
            part(query, "reduction", USUAL_REDUCTION),
            part(query, "hours", ""));
    if (asked.date().isEmpty()) {
      return new TaperingPage(asked, null, null);
    }
    try {
      return new TaperingPage(asked, taper(asked, known), null);
    } catch (DateTimeException e) {
      return new TaperingPage(asked, null, "a date is written as 2026-05-01");
    } catch (NumberFormatException e) {
      return new TaperingPage(asked, null, "days, per cent and hours are numbers");
    } catch (IllegalArgumentException e) {
      return new TaperingPage(asked, null, e.getMessage());
    }
  }

  private static TaperReport taper(TaperingPage.Asked asked, Known known) {
    var date = LocalDate.parse(asked.date());
    if (date.getYear() < 1900 || date.getYear() > 9000) {
      throw new DateTimeException("no date of anybody's life");
    }
    return TaperReport.leading(
        known.answer(),
        date,
        Integer.parseInt(asked.days()),
        Integer.parseInt(asked.reduction()),
        asked.hours().isEmpty() ? null : Double.valueOf(asked.hours()));
  }

  private static String part(Form query, String name, String usual) {
    var text = query.text(name);
    return text.isEmpty() || text.length() > LONGEST ? usual : text;
  }
}
