package io.longhaul.view;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The report as JSON (`docs/report.md`): fields in the order of the records, so that the same
/// input gives the same bytes.
public final class JsonReport {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private JsonReport() {}

  /// One JSON object, ended by a line feed.
  ///
  /// @param report a record of this package
  public static String of(Record report) {
    return JSON.writeValueAsString(report).replace("\r\n", "\n") + "\n";
  }
}
