package io.longhaul.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// One JSON object, seen through a contract: asking for a field that is not named in it is a
/// programmer's mistake. A field that is absent, null or of another kind is not there.
public final class JsonRecord {
  private final Contract contract;
  private final String prefix;
  private final JsonNode node;

  JsonRecord(Contract contract, String prefix, JsonNode node) {
    this.contract = contract;
    this.prefix = prefix;
    this.node = node;
  }

  /// A field's text, or that of a number or truth value.
  public @Nullable String text(String path) {
    var value = value(path);
    return value != null && value.isValueNode() && !value.isNull() ? value.asString() : null;
  }

  /// A field's whole number.
  public OptionalLong number(String path) {
    var value = value(path);
    return value != null && value.isIntegralNumber() && value.canConvertToLong()
        ? OptionalLong.of(value.asLong())
        : OptionalLong.empty();
  }

  /// A field's number.
  public OptionalDouble decimal(String path) {
    var value = value(path);
    return value != null && value.isNumber()
        ? OptionalDouble.of(value.asDouble())
        : OptionalDouble.empty();
  }

  /// Whether a field is there and true.
  public boolean isTrue(String path) {
    var value = value(path);
    return value != null && value.isBoolean() && value.asBoolean();
  }

  /// Whether a field is a text.
  public boolean isText(String path) {
    var value = value(path);
    return value != null && value.isString();
  }

  /// Whether a field of an object or list is there at all, of whatever kind, and not null.
  public boolean has(String path) {
    var value = value(path);
    return value != null && !value.isNull();
  }

  /// The record as a line of JSON, without anything that the contract does not name.
  public String line() {
    return node.toString();
  }

  /// The objects of a list: `path` ends in `[]`. Elements that are no objects are not among them.
  public List<JsonRecord> list(String path) {
    var found = new ArrayList<JsonRecord>();
    if (find(path.substring(0, path.length() - "[]".length())) instanceof ArrayNode list) {
      for (var element : list) {
        if (element.isObject()) {
          found.add(new JsonRecord(contract, prefix + path + ".", element));
        }
      }
    }
    return found;
  }

  /// The texts of a list: `path` ends in `[]`.
  public List<String> texts(String path) {
    check(path);
    var found = new ArrayList<String>();
    if (find(path.substring(0, path.length() - "[]".length())) instanceof ArrayNode list) {
      for (var element : list) {
        if (element.isString()) {
          found.add(element.asString());
        }
      }
    }
    return found;
  }

  /// The objects among an object's values, by name, in their order: `path` ends in `.*`.
  public Map<String, JsonRecord> entries(String path) {
    var found = new LinkedHashMap<String, JsonRecord>();
    var parent = path.substring(0, path.length() - Math.min(path.length(), ".*".length()));
    var object = parent.isEmpty() ? node : find(parent);
    if (object != null && object.isObject()) {
      for (var property : object.properties()) {
        if (property.getValue().isObject()) {
          found.put(
              property.getKey(),
              new JsonRecord(contract, prefix + path + ".", property.getValue()));
        }
      }
    }
    return found;
  }

  private @Nullable JsonNode value(String path) {
    check(path);
    return find(path);
  }

  private void check(String path) {
    if (contract.fields().stream().noneMatch(field -> isIn(field.path(), prefix + path))) {
      throw new IllegalArgumentException("the contract does not name " + prefix + path);
    }
  }

  private static boolean isIn(String named, String path) {
    return named.equals(path) || named.startsWith(path + ".") || named.startsWith(path + "[]");
  }

  private @Nullable JsonNode find(String path) {
    JsonNode at = node;
    for (var part : path.split("\\.", -1)) {
      if (at == null || !at.isObject()) {
        return null;
      }
      at = at.get(part);
    }
    return at;
  }
}
