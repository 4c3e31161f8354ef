package io.longhaul.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Set;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.node.JsonNodeFactory;

/// JSON files as records, seen through a contract: an object a line, the elements of a list, or
/// several values one after another, as `gh api --paginate` writes them.
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

  private static final int PEEK = 1 << 16;

  private final Contract contract;
  private final JsonFields fields;
  private final Set<String> wrappers;

  public Json(Contract contract) {
    this(contract, Set.of());
  }

  private Json(Contract contract, Set<String> wrappers) {
    this.contract = contract;
    this.fields = JsonFields.of(contract);
    this.wrappers = wrappers;
  }

  /// One that takes what stands in fields of these names, in objects and in lists, as records of
  /// their own: `{"incidents": [{…}, {…}]}` holds two. What stands around them is a record too where
  /// the contract names anything of it.
  public Json unwrapping(String... names) {
    return new Json(contract, Set.of(names));
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
    try {
      parse(place, line, harvest, walker);
    } catch (Unusable e) {
      harvest.unusable(place, e.reason());
    }
  }

  private void parse(String place, Lines.Line line, Harvest harvest, Walker walker)
      throws Unusable {
    if (line.isTooLong()) {
      throw new Unusable("it is longer than 64 MiB");
    }
    try (var parser =
        FACTORY.createParser(ObjectReadContext.empty(), line.bytes(), 0, line.length())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Unusable("it is not a JSON object");
      }
      var found = new ArrayList<Runnable>();
      object(place, parser, harvest, (at, json) -> found.add(() -> walker.walk(at, json)));
      if (parser.nextToken() != null) {
        throw new Unusable("something follows the JSON object");
      }
      found.forEach(Runnable::run);
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
      object(place, parser, harvest, walker);
    } else {
      parser.skipChildren();
      harvest.unusable(place, "it is not a JSON object");
    }
  }

  /// Reads an object, what is wrapped in it first.
  private void object(String place, JsonParser parser, Harvest harvest, Walker walker) {
    if (wrappers.isEmpty()) {
      walker.walk(place, new JsonRecord(contract, "", fields.read(parser)));
      return;
    }
    boolean wraps = false;
    var object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var token = parser.nextToken();
      if (wrappers.contains(name) && token.isStructStart()) {
        wraps = true;
        wrapped(place + " " + name, parser, harvest, walker);
      } else {
        fields.readInto(object, name, parser);
      }
    }
    if (!wraps || !object.isEmpty()) {
      walker.walk(place, new JsonRecord(contract, "", object));
    }
  }

  private void wrapped(String place, JsonParser parser, Harvest harvest, Walker walker) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      object(place, parser, harvest, walker);
      return;
    }
    long count = 0;
    for (var token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      count++;
      value(place + "#" + count, parser, harvest, walker);
    }
  }
}
