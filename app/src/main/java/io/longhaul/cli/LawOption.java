package io.longhaul.cli;

import io.longhaul.law.Jurisdiction;
import io.longhaul.law.LawRule;
import io.longhaul.statute.StatuteBook;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// The working-time law that is asked about. It is never guessed from a time zone.
final class LawOption {
  @Option(
      names = "--law",
      paramLabel = "CODE",
      split = ",",
      description =
          "Also hold your days against the default rules of working-time law, such as eu or eu,de"
              + " (the codes: longhaul law). Not legal advice.")
  private List<String> codes = new ArrayList<>();

  /// Takes what was said once where nothing is said now.
  void fill(Preferences preferences) {
    codes = codes.isEmpty() ? preferences.law() : codes;
  }

  List<LawRule> rules() throws Mistake {
    var asked = new ArrayList<Jurisdiction>();
    for (var code : codes) {
      var one = jurisdiction(code);
      if (!asked.contains(one)) {
        asked.add(one);
      }
    }
    return asked.isEmpty() ? List.of() : StatuteBook.open().of(asked);
  }

  static Jurisdiction jurisdiction(String code) throws Mistake {
    return Jurisdiction.of(code)
        .orElseThrow(() ->
            new Mistake(
                "there is no law '"
                    + code.strip()
                    + "' here; known are "
                    + String.join(", ", Jurisdiction.codes())));
  }
}
