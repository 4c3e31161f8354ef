package io.longhaul.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.longhaul.source.git.JudgedCommit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes commits with what is concluded from them, one a line, as JSON or CSV.
final class RawCommits implements AutoCloseable {
  private static final List<String> FIELDS =
      List.of(
          "repository",
          "id",
          "parents",
          "author",
          "committer",
          "authorTime",
          "authorZone",
          "committerTime",
          "committerZone",
          "classification",
          "strength",
          "reason");

  private static final List<String> NAMES =
      List.of("authorName", "authorAddress", "committerName", "committerAddress");

  private final boolean names;
  private final Writer writer;
  private final JsonGenerator json;
  private final CsvWriter csv;
  private final boolean asCsv;

  /// @param names whether names and addresses stand beside the tokens
  RawCommits(OutputStream out, boolean names, boolean asCsv) {
    this.names = names;
    this.asCsv = asCsv;
    this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.csv = CsvWriter.builder().build(writer);
    this.json = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), writer);
    if (asCsv) {
      var head = new ArrayList<>(FIELDS);
      head.addAll(names ? NAMES : List.of());
      csv.writeRecord(head);
    }
  }

  void write(JudgedCommit commit) {
    if (asCsv) {
      csv.writeRecord(values(commit));
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("repository", commit.repository());
    json.writeStringProperty("id", commit.id());
    json.writeArrayPropertyStart("parents");
    commit.parents().forEach(json::writeString);
    json.writeEndArray();
    var values = values(commit);
    for (int i = 3; i < values.size(); i++) {
      var field = i < FIELDS.size() ? FIELDS.get(i) : NAMES.get(i - FIELDS.size());
      if (!field.equals("reason") || commit.reason() != null) {
        json.writeStringProperty(field, values.get(i));
      }
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private List<String> values(JudgedCommit commit) {
    var values = new ArrayList<String>(FIELDS.size() + NAMES.size());
    values.add(commit.repository());
    values.add(commit.id());
    values.add(String.join(" ", commit.parents()));
    values.add(commit.authorToken());
    values.add(commit.committerToken());
    values.add(commit.authorTime());
    values.add(commit.authorZone());
    values.add(commit.committerTime());
    values.add(commit.committerZone());
    values.add(commit.classification());
    values.add(commit.strength());
    values.add(Objects.requireNonNullElse(commit.reason(), ""));
    if (names) {
      values.add(commit.author().name());
      values.add(commit.author().address());
      values.add(commit.committer().name());
      values.add(commit.committer().address());
    }
    return values;
  }

  @Override
  public void close() throws IOException {
    try {
      json.flush();
      csv.flush();
      writer.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
