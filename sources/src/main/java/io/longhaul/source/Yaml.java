package io.longhaul.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// YAML files as records, seen through a contract: the elements of a list, or a single object; in
/// one document or several. Anchors are not followed.
public final class Yaml {
  private static final YAMLFactory FACTORY = new YAMLFactory();

  private final Contract contract;
  private final JsonFields fields;

  public Yaml(Contract contract) {
    this.contract = contract;
    this.fields = JsonFields.of(contract);
  }

  /// Walks over every record of a file. What is no object is rejected here.
  public void walk(Trove.Item item, Harvest harvest, Json.Walker walker) throws IOException {
    long count = 0;
    try (var stream = new BufferedInputStream(item.open());
        var parser = FACTORY.createParser(ObjectReadContext.empty(), stream)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
          count++;
          value(item.name() + "#" + count, parser, harvest, walker);
        }
      }
    } catch (ZipException e) {
      harvest.unusable(item.name(), "it cannot be unpacked");
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException broken && !(broken instanceof ZipException)) {
        throw broken;
      }
      harvest.unusable(item.name() + "#" + count, "it is not YAML from here on");
    }
  }

  private void value(String place, JsonParser parser, Harvest harvest, Json.Walker walker) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      var node = fields.read(parser);
      walker.walk(place, new JsonRecord(contract, "", node));
    } else {
      harvest.unusable(place, "it is not a list of entries");
    }
  }
}
