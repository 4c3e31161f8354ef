package io.longhaul.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/// JSON files as records, seen through a contract: an object a line, the elements of a list, or
/// several values one after another, as `gh api --paginate` writes them. Objects may be pages, with
/// the records in a list among their fields; however long it is, each is read by itself.
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

  private static final int PEEK = 1 << 16;

  private final Contract contract;
  private final JsonFields fields;
  private final JsonFields.Pages pages;

  /// @param pages names of lists whose elements are records, in an object that is none itself
  public Json(Contract contract, String... pages) {
    this(contract, new JsonFields.Pages(Set.of(pages), false));
  }

  private Json(Contract contract, JsonFields.Pages pages) {
    this.contract = contract;
    this.fields = JsonFields.of(contract);
    this.pages = pages;
  }

  /// One whose pages may lie in each other: what stands in those fields, in lists and in objects,
  /// are records, and may hold such fields too; what stands around them is a record where the
  /// contract names anything of it.
  public Json nested() {
    return new Json(contract, new JsonFields.Pages(pages.names(), true));
  }

  /// Is given each record.
  @FunctionalInterface
  public interface Taker {
    /// What the record comes to.
    Outcome take(JsonRecord json) throws Unusable;
  }

  /// Is given each record with the place where it stands, to count what lies inside of it.
  @FunctionalInterface
  public interface Walker {
    void walk(String place, JsonRecord json);
  }

  /// Takes every record of a file, in either form.
  public void each(Trove.Item item, Harvest harvest, Taker taker) throws IOException {
    walk(item, harvest, (place, json) -> harvest.record(place, () -> taker.take(json)));
  }

  /// Walks over every record of a file, in either form. What is no object is rejected here.
  public void walk(Trove.Item item, Harvest harvest, Walker walker) throws IOException {
    try (var stream = new BufferedInputStream(item.open(), PEEK)) {
      if (isOneALine(stream)) {
        Lines.each(
            stream, (number, line) -> oneLine(item.name() + ":" + number, line, harvest, walker));
      } else {
        values(item.name(), stream, harvest, walker);
      }
    } catch (ZipException e) {
      harvest.unusable(item.name(), "it cannot be unpacked");
    }
  }

  /// Whether the first line holds an object, all of it. Nothing is consumed.
  private static boolean isOneALine(BufferedInputStream stream) throws IOException {
    stream.mark(PEEK);
    try {
      var begin = stream.readNBytes(PEEK - 1);
      int end = 0;
      while (end < begin.length && begin[end] != '\n') {
        end++;
      }
      if (end == begin.length) {
        return begin.length == PEEK - 1 && startsObject(begin);
      }
      return startsObject(begin) && isWhole(begin, end);
    } finally {
      stream.reset();
    }
  }

  private static boolean startsObject(byte[] begin) {
    for (byte each : begin) {
      if (each > ' ') {
        return each == '{';
      }
    }
    return false;
  }

  private static boolean isWhole(byte[] bytes, int length) {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), bytes, 0, length)) {
      parser.nextToken();
      parser.skipChildren();
      return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }

  private void oneLine(String place, Lines.Line line, Harvest harvest, Walker walker) {
    if (line.isBlank()) {
      return;
    }
    var read = new ArrayList<JsonNode>();
    try {
      parse(line, read);
    } catch (Unusable e) {
      harvest.unusable(place, e.reason());
      return;
    }
    for (var node : read) {
      walk(place, node, harvest, walker);
    }
  }

  private void walk(String place, JsonNode node, Harvest harvest, Walker walker) {
    if (node.isMissingNode()) {
      harvest.unusable(place, "it is not a JSON object");
    } else {
      walker.walk(place, new JsonRecord(contract, "", node));
    }
  }

  private void parse(Lines.Line line, List<JsonNode> read) throws Unusable {
    if (line.isTooLong()) {
      throw new Unusable("it is longer than 64 MiB");
    }
    try (var parser =
        FACTORY.createParser(ObjectReadContext.empty(), line.bytes(), 0, line.length())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Unusable("it is not a JSON object");
      }
      var node = fields.read(parser, pages, read::add);
      if (parser.nextToken() != null) {
        throw new Unusable("something follows the JSON object");
      }
      if (!node.isMissingNode()) {
        read.add(node);
      }
    } catch (JacksonException e) {
      throw new Unusable("it is not JSON");
    }
  }

  private void values(String name, InputStream stream, Harvest harvest, Walker walker)
      throws IOException {
    long count = 0;
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), stream)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
          continue;
        }
        count++;
        value(name + "#" + count, parser, harvest, walker);
      }
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException broken && !(broken instanceof ZipException)) {
        throw broken;
      }
      harvest.unusable(name + "#" + count, "it is not JSON from here on");
    }
  }

  private void value(String place, JsonParser parser, Harvest harvest, Walker walker) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      var count = new AtomicLong();
      var node =
          fields.read(
              parser,
              pages,
              each -> walk(place + "." + count.incrementAndGet(), each, harvest, walker));
      if (!node.isMissingNode()) {
        walk(place, node, harvest, walker);
      }
    } else {
      harvest.unusable(place, "it is not a JSON object");
    }
  }
}
