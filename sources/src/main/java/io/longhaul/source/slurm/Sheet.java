package io.longhaul.source.slurm;

import io.longhaul.source.Contract;
import io.longhaul.source.Lines;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What `sacct --parsable2` prints: columns between `|`, in whatever order a header names them, or
/// without a header the 26 columns that Open XDMoD asks for, in UTC. Nothing is quoted: a `|` in a
/// job's name or in another text makes more columns, and is found from both ends of the line.
final class Sheet {
  private static final List<String> WITHOUT_HEADER =
      List.of(
          ("jobid jobidraw cluster partition qos account group gid user uid submit eligible start"
                  + " end elapsed exitcode state nnodes ncpus reqcpus reqmem reqtres alloctres"
                  + " timelimit nodelist jobname")
              .split(" ", -1));

  /// Columns that hold what people write.
  private static final Set<String> TEXTS =
      Set.of(
          "jobname",
          "comment",
          "admincomment",
          "systemcomment",
          "workdir",
          "submitline",
          "constraints",
          "reservation",
          "wckey",
          "extra",
          "account",
          "stdout",
          "stderr",
          "stdin");

  private static final int LONGEST = 256;

  private final Contract contract;

  Sheet(Contract contract) {
    this.contract = contract;
  }

  /// One line.
  static final class Row {
    private final Contract contract;
    private final Map<String, Integer> columns;
    private final List<String> fields;
    private final boolean inUtc;

    private Row(
        Contract contract, Map<String, Integer> columns, List<String> fields, boolean inUtc) {
      this.contract = contract;
      this.columns = columns;
      this.fields = fields;
      this.inUtc = inUtc;
    }

    /// A column's text; null where there is no such column, or nothing in it.
    @Nullable String text(String column) {
      if (!contract.names(column)) {
        throw new IllegalArgumentException("the contract does not name " + column);
      }
      var at = columns.get(column.toLowerCase(Locale.ROOT));
      var text = at == null ? "" : fields.get(at).strip();
      return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST, text.length()));
    }

    /// Whether times without a zone are UTC.
    boolean isInUtc() {
      return inUtc;
    }
  }

  /// Is given each line.
  @FunctionalInterface
  interface Taker {
    /// Takes one.
    ///
    /// @param row the line, or null when it cannot be used
    void take(long line, @Nullable Row row, String reason);
  }

  void each(Trove.Item item, Taker taker) throws IOException {
    var lines = new Reader(taker);
    try (var stream = item.open()) {
      Lines.each(stream, lines::line);
    }
  }

  private final class Reader {
    private final Taker taker;
    private List<String> names = List.of();
    private boolean inUtc;

    Reader(Taker taker) {
      this.taker = taker;
    }

    void line(long number, Lines.Line line) {
      if (line.isBlank()) {
        return;
      }
      try {
        var fields = List.of(line.text().split("\\|", -1));
        if (isHeader(fields)) {
          names = fields.stream().map(each -> each.strip().toLowerCase(Locale.ROOT)).toList();
          inUtc = false;
          return;
        }
        if (names.isEmpty() && fields.size() >= WITHOUT_HEADER.size()) {
          names = WITHOUT_HEADER;
          inUtc = true;
        }
        taker.take(number, row(fields), "");
      } catch (Unusable e) {
        taker.take(number, null, String.valueOf(e.getMessage()));
      }
    }

    private boolean isHeader(List<String> fields) {
      return fields.size() > 1
          && fields.stream().anyMatch(each -> each.strip().toLowerCase(Locale.ROOT).equals("jobid"))
          && fields.stream()
              .anyMatch(each -> each.strip().toLowerCase(Locale.ROOT).equals("submit"));
    }

    private Row row(List<String> fields) throws Unusable {
      if (names.isEmpty()) {
        throw new Unusable("no line before it names columns JobID and Submit");
      }
      int more = fields.size() - names.size();
      if (more < 0) {
        throw new Unusable("it has fewer columns than the header");
      }
      if (more == 0) {
        return row(names, fields);
      }
      for (int i = 0; i < names.size(); i++) {
        if (TEXTS.contains(names.get(i))) {
          var row = row(names, joined(fields, i, more));
          if (Job.isPlausible(row)) {
            return row;
          }
        }
      }
      throw new Unusable("its columns cannot be told apart");
    }

    private Row row(List<String> columns, List<String> fields) {
      var places = new HashMap<String, Integer>();
      for (int i = 0; i < columns.size(); i++) {
        places.putIfAbsent(columns.get(i), i);
      }
      return new Row(contract, places, fields, inUtc);
    }

    private List<String> joined(List<String> fields, int at, int more) {
      var joined = new ArrayList<>(fields.subList(0, at));
      joined.add(String.join("|", fields.subList(at, at + more + 1)));
      joined.addAll(fields.subList(at + more + 1, fields.size()));
      return joined;
    }
  }
}
