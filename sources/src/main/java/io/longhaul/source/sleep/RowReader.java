package io.longhaul.source.sleep;

import io.longhaul.source.Outcome;
import io.longhaul.source.Owner;
import io.longhaul.source.Table;
import io.longhaul.source.Unusable;
import java.util.Set;

/// Reads the rows of one kind of table.
interface RowReader {
  /// Whether a row with these names, in lower case, is the head of such a table.
  boolean heads(Set<String> columns);

  Outcome take(Table.Row row, Owner owner) throws Unusable;
}
