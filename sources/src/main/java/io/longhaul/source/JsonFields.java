package io.longhaul.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a contract as a tree, and the parts of JSON that are in it: everything else is
/// skipped while parsing and never becomes a text in memory.
final class JsonFields {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, JsonFields> children = new HashMap<>();
  private int most = -1;

  static JsonFields of(Contract contract) {
    var root = new JsonFields();
    for (var field : contract.fields()) {
      var at = root;
      for (var part : field.path().replace("[]", "").split("\\.", -1)) {
        at = at.children.computeIfAbsent(part, _ -> new JsonFields());
      }
      at.most = field.most();
    }
    return root;
  }

  /// Reads the value whose first token is the parser's current one.
  JsonNode read(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> most < 0 ? NODES.missingNode() : NODES.stringNode(text(parser));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case null, default -> NODES.missingNode();
    };
  }

  /// Is given what lies in a page's list.
  @FunctionalInterface
  interface Elements {
    /// @param element an object, or missing where it is none
    void take(JsonNode element);
  }

  /// Reads an object that may be a page: in one of its fields stands a list, whose elements are
  /// read as if they stood alone, one after another.
  ///
  /// @return the object, or missing where it was a page
  JsonNode read(JsonParser parser, Set<String> pages, Elements elements) {
    var object = NODES.objectNode();
    boolean isPage = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && pages.contains(name)) {
        isPage = true;
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
          boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
          var element = read(parser);
          elements.take(isObject ? element : NODES.missingNode());
        }
      } else {
        property(parser, name, object);
      }
    }
    return isPage ? NODES.missingNode() : object;
  }

  private JsonNode number(JsonParser parser) {
    if (most < 0) {
      return NODES.missingNode();
    }
    return parser.getNumberType() == JsonParser.NumberType.INT
            || parser.getNumberType() == JsonParser.NumberType.LONG
        ? NODES.numberNode(parser.getLongValue())
        : NODES.numberNode(parser.getDoubleValue());
  }

  private String text(JsonParser parser) {
    var text = parser.getString();
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }

  private JsonNode object(JsonParser parser) {
    var object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      property(parser, name, object);
    }
    return object;
  }

  private void property(JsonParser parser, String name, ObjectNode object) {
    var child = child(name);
    if (child == null) {
      parser.skipChildren();
      return;
    }
    var value = child.read(parser);
    if (!value.isMissingNode()) {
      object.set(name, value);
    }
  }

  private @Nullable JsonFields child(String name) {
    var named = children.get(name);
    return named == null ? children.get("*") : named;
  }

  private ArrayNode array(JsonParser parser) {
    var array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
      var value = read(parser);
      array.add(value.isMissingNode() ? NODES.nullNode() : value);
    }
    return array;
  }
}
