package io.longhaul.web;

import io.longhaul.view.pages.TryForm;
import io.longhaul.view.pages.TryPage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the pages of plans from what their addresses and forms say.
final class Plans {
  private static final String NAMED = "named-";

  private Plans() {}

  static TryPage tryPage(Form query, Known known) {
    return new TryPage(tryForm(query, known), known.off());
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
}
