package io.longhaul.source.sleep;

import io.longhaul.source.Harvest;
import io.longhaul.source.Lines;
import io.longhaul.source.Moment;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import java.io.IOException;
import java.util.regex.Pattern;

/// Exports of Sleepmeter: up to three tables of the person's own words, then the sleeps, whose
/// times have an offset. It does not escape quotes in notes, so that no reader of tables gets
/// through; a sleep is recognised by how its line begins, and what follows in it is not looked at.
/// Times awake in between are not read.
final class Sleepmeter {
  private static final String TIME = "(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}[+-]\\d{4})";
  private static final Pattern BEGIN = Pattern.compile("\"{1,2}\\d{4}-\\d{2}-\\d{2} .*");
  private static final Pattern SLEEP =
      Pattern.compile("\"{1,2}" + TIME + "\",\"" + TIME + "\",\"[^\"]*\",[0-9|-]*,([A-Z_]+),.*");

  private static final Pattern HEAD =
      Pattern.compile("(custom_(aid|hindrance|tag)_id,|wake,sleep,bedtime,)[a-z_,]+");

  private Sleepmeter() {}

  /// Whether a file with this first line is one of Sleepmeter's.
  static boolean heads(String line) {
    return HEAD.matcher(line).matches();
  }

  static void read(Trove.Item item, Owner owner, Harvest harvest) throws IOException {
    try (var stream = item.open()) {
      Lines.each(
          stream,
          (number, line) -> {
            var place = item.name() + ":" + number;
            try {
              var text = line.text();
              if (BEGIN.matcher(text).matches()) {
                harvest.record(place, () -> sleep(text, owner));
              }
            } catch (Unusable e) {
              harvest.record(
                  place,
                  () -> {
                    throw e;
                  });
            }
          });
    }
  }

  private static Outcome sleep(String line, Owner owner) throws Unusable {
    var parts = SLEEP.matcher(line);
    if (!parts.matches()) {
      throw new Unusable("it begins like a sleep and is none");
    }
    return new Sleep(
            Moment.of(parts.group(2), owner),
            Moment.of(parts.group(1), owner),
            parts.group(3).equals("NAP") ? Sleep.Sort.NAP : Sleep.Sort.NIGHT,
            Sleep.Told.SLEEP,
            "sleepmeter",
            null)
        .outcome(owner);
  }
}
