package io.longhaul.source;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// Where the records of a trace went: every one was used, passed over for a reason, or rejected.
///
/// @param records how many came in
/// @param used how many gave evidence, or a part of it
/// @param passedOver how many gave none, by reason
/// @param rejected how many cannot be used
public record Account(long records, long used, Map<PassedOver, Long> passedOver, long rejected) {
  /// Of sources that count otherwise.
  public static final Account NONE = new Account(0, 0, Map.of(), 0);

  public Account {
    var copy = new EnumMap<PassedOver, Long>(PassedOver.class);
    copy.putAll(passedOver);
    passedOver = Collections.unmodifiableMap(copy);
    long passed = passedOver.values().stream().mapToLong(Long::longValue).sum();
    if (records != used + passed + rejected) {
      throw new IllegalArgumentException(
          records + " records came in, " + (used + passed + rejected) + " are accounted for");
    }
  }

  /// Such as "120 records: 20 used, 90 written by a machine, 10 cannot be used".
  public String words() {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            records == 1 ? "%,d record: %,d used" : "%,d records: %,d used",
            records,
            used));
    passedOver.forEach((reason, count) ->
        text.append(String.format(Locale.ROOT, ", %,d %s", count, reason.words())));
    if (rejected > 0) {
      text.append(String.format(Locale.ROOT, ", %,d cannot be used", rejected));
    }
    return text.toString();
  }
}
