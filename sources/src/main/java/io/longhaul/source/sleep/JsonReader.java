package io.longhaul.source.sleep;

import io.longhaul.source.JsonRecord;
import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.Unusable;
import java.util.List;

/// Reads one tool's JSON.
interface JsonReader {
  /// The sleeps in an object that the tool wrote; none when it is another tool's.
  List<JsonRecord> sleeps(JsonRecord object);

  Outcome take(JsonRecord sleep, Owner owner) throws Unusable;
}
