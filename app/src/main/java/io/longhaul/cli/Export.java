package io.longhaul.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.longhaul.source.lines.EvidenceLines;
import io.longhaul.store.Connected;
import io.longhaul.store.KeptTime;
import io.longhaul.store.Store;
import io.longhaul.store.StoreException;
import io.longhaul.time.Bound;
import io.longhaul.verdict.Answer;
import io.longhaul.verdict.Asked;
import io.longhaul.view.JsonReport;
import io.longhaul.view.Report;
import io.longhaul.view.StoreWords;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes everything that a store holds: evidence lines, CSV, and the report as JSON with the days
/// and sessions that its figures were computed from. `docs/store.md` has the columns.
final class Export {
  private final Store store;
  private final ExportPlace place;
  private final Asked asked;
  private final List<String> files = new ArrayList<>();

  Export(Store store, ExportPlace place, Asked asked) {
    this.store = store;
    this.place = place;
    this.asked = asked;
  }

  /// What a table's rows are written with.
  @FunctionalInterface
  private interface Rows {
    void to(CsvWriter csv) throws StoreException;
  }

  /// Writes all files and gives their names.
  List<String> write() throws StoreException, IOException {
    var connected = store.connected();
    for (var each : connected) {
      evidence(each);
    }
    sources(connected);
    rejected(connected);
    coverage(connected);
    said();
    planned();
    audit();
    report(connected);
    return List.copyOf(files);
  }

  private void evidence(Connected each) throws StoreException, IOException {
    var name = String.format(Locale.ROOT, "evidence-%d-%s.jsonl", each.id(), each.source());
    try (var out = open(name)) {
      for (var piece : store.evidence(each)) {
        out.write(EvidenceLines.write(piece, null));
        out.write('\n');
      }
    }
  }

  private void sources(List<Connected> connected) throws StoreException, IOException {
    table(
        "sources.csv",
        csv -> {
          csv.writeRecord("id", "source", "place", "added", "read", "pieces", "rejected", "note");
          for (var each : connected) {
            csv.writeRecord(
                Long.toString(each.id()),
                each.source(),
                each.place(),
                each.added().toString(),
                each.read() == null ? "" : each.read().toString(),
                Long.toString(each.pieces()),
                Long.toString(each.rejected()),
                each.note());
          }
        });
  }

  private void rejected(List<Connected> connected) throws StoreException, IOException {
    table(
        "rejected.csv",
        csv -> {
          csv.writeRecord("source", "place", "reason");
          for (var each : connected) {
            for (var rejected : store.rejected(each)) {
              csv.writeRecord(Long.toString(each.id()), rejected.place(), rejected.reason());
            }
          }
        });
  }

  private void coverage(List<Connected> connected) throws StoreException, IOException {
    table(
        "coverage.csv",
        csv -> {
          csv.writeRecord("source", "start", "end");
          for (var each : connected) {
            for (var part : store.coverage(each)) {
              csv.writeRecord(
                  Long.toString(each.id()), part.start().toString(), part.end().toString());
            }
          }
        });
  }

  private void said() throws StoreException, IOException {
    table(
        "check-ins.csv",
        csv -> {
          csv.writeRecord("day", "item", "value");
          for (var each : store.checkIns()) {
            csv.writeRecord(each.day().toString(), each.item(), Integer.toString(each.value()));
          }
        });
    corrections();
    table(
        "notes.csv",
        csv -> {
          csv.writeRecord("day", "text");
          for (var each : store.notes()) {
            csv.writeRecord(each.day().toString(), each.text());
          }
        });
    table(
        "events.csv",
        csv -> {
          csv.writeRecord("day", "name");
          for (var each : store.marked()) {
            csv.writeRecord(each.day().toString(), each.name());
          }
        });
    table(
        "settings.csv",
        csv -> {
          csv.writeRecord("name", "value");
          store.settings().forEach((key, value) -> csv.writeRecord(key, value));
        });
    table(
        "addresses.csv",
        csv -> {
          csv.writeRecord("address");
          store.addresses().forEach(address -> csv.writeRecord(address));
        });
    table(
        "deleted.csv",
        csv -> {
          csv.writeRecord("since", "until");
          for (var window : store.forgotten()) {
            csv.writeRecord(text(window.since()), text(window.until()));
          }
        });
  }

  private void planned() throws StoreException, IOException {
    table(
        "plan.csv",
        csv -> {
          csv.writeRecord(
              "kind", "day", "number", "name", "start", "end", "revision", "changed", "cancelled");
          var plan = store.plan();
          for (var each : plan.isEmpty() ? List.<KeptTime>of() : plan.get().times()) {
            csv.writeRecord(
                each.kind(),
                each.day().toString(),
                Integer.toString(each.number()),
                each.name(),
                each.start().toString(),
                each.end().toString(),
                Integer.toString(each.revision()),
                each.changed().toString(),
                Boolean.toString(each.isCancelled()));
          }
        });
    table(
        "goals.csv",
        csv -> {
          csv.writeRecord("id", "goal", "since");
          for (var each : store.goals()) {
            csv.writeRecord(Long.toString(each.id()), each.text(), each.since().toString());
          }
        });
  }

  private void corrections() throws StoreException, IOException {
    table(
        "corrections.csv",
        csv -> {
          csv.writeRecord("id", "said", "what", "start", "end", "ref", "zone");
          for (var each : store.corrections()) {
            csv.writeRecord(
                Long.toString(each.id()),
                each.said().toString(),
                each.what().word(),
                each.when().start().toString(),
                each.when().end().toString(),
                each.ref() == null ? "" : each.ref(),
                each.zone() == null ? "" : each.zone().getId());
          }
        });
  }

  private static String text(@Nullable Bound bound) {
    return switch (bound) {
      case null -> "";
      case Bound.AtInstant at -> at.instant().toString();
      case Bound.AtLocalTime at -> at.localTime().toString();
    };
  }

  private void audit() throws StoreException, IOException {
    table(
        "audit.csv",
        csv -> {
          csv.writeRecord("number", "at", "act", "detail", "hash");
          for (var entry : store.audit()) {
            csv.writeRecord(
                Long.toString(entry.number()),
                entry.at().toString(),
                entry.act(),
                entry.detail(),
                entry.hash());
          }
        });
  }

  /// The report with its days and sessions: what its figures were computed from.
  private void report(List<Connected> connected) throws StoreException, IOException {
    var answer = Answer.to(asked, store.trace());
    var seen = StoreWords.seen(connected, asked.now());
    try (var out = open("report.json")) {
      out.write(JsonReport.of(Report.ofStore(Version.program(), answer, seen)));
    }
  }

  private void table(String name, Rows rows) throws StoreException, IOException {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      rows.to(csv);
    }
    try (var out = open(name)) {
      out.write(text.toString());
    }
  }

  private Writer open(String name) throws IOException {
    files.add(name);
    return place.file(name);
  }
}
