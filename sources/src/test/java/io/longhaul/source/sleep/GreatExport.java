package io.longhaul.source.sleep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// Writes an Apple Health export of a given size: nights of a watch between heartbeats.
final class GreatExport {
  static final int NIGHTS = 700;

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int STAGES = 20;

  private GreatExport() {}

  /// The greatest heap that was in use, measured now and then after a collection.
  static final class Peak {
    private static final long EVERY = 100_000;
    private final long before = used();
    private long most = before;

    void look(long count) {
      if (count % EVERY == 0) {
        most = Math.max(most, used());
      }
    }

    long megabytes() {
      return (most - before) >> 20;
    }

    private static long used() {
      System.gc();
      return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
  }

  static long write(Path file, long size) throws IOException {
    long beats = size / NIGHTS / 260 + 1;
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("<?xml version=\"1.0\"?>\n<!DOCTYPE HealthData [<!ELEMENT HealthData ANY>]>\n");
      out.write("<HealthData locale=\"en_US\">\n");
      for (int night = 0; night < NIGHTS; night++) {
        var day = FIRST.plusDays(night);
        for (int i = 0; i < STAGES; i++) {
          var from = day + " 0" + i / 4 + ":" + (i % 4 * 15 + 10) + ":00 +0100";
          var to = day + " 0" + (i + 1) / 4 + ":" + ((i + 1) % 4 * 15 + 10) + ":00 +0100";
          out.write(
              record(
                  "HKCategoryTypeIdentifierSleepAnalysis",
                  from,
                  to,
                  "HKCategoryValueSleepAnalysisAsleepCore"));
        }
        for (long i = 0; i < beats; i++) {
          var at = day + " 12:00:00 +0100";
          out.write(record("HKQuantityTypeIdentifierHeartRate", at, at, Long.toString(i)));
        }
      }
      out.write("</HealthData>\n");
    }
    return Files.size(file);
  }

  private static String record(String type, String from, String to, String value) {
    return " <Record type=\""
        + type
        + "\" sourceName=\"Watch\" sourceVersion=\"11.3\" device=\"&lt;&lt;HKDevice: 0x1&gt;,"
        + " name:Apple Watch, manufacturer:Apple&gt;\" creationDate=\""
        + to
        + "\" startDate=\""
        + from
        + "\" endDate=\""
        + to
        + "\" value=\""
        + value
        + "\"/>\n";
  }
}
