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
    /// Takes one.
    ///
    /// @param element an object, or missing where it is none
    void take(JsonNode element);
  }

  /// Which fields hold records.
  ///
  /// @param names of the fields
  /// @param nest whether records and objects around them may hold records too
  record Pages(Set<String> names, boolean nest) {
    boolean holds(String name, @Nullable JsonToken token) {
      return names.contains(name)
          && (token == JsonToken.START_ARRAY || (nest && token == JsonToken.START_OBJECT));
    }
  }

  /// Reads an object that may be a page: in one of its fields stands a list, whose elements are
  /// read as if they stood alone, one after another.
  ///
  /// @return the object, or missing where it was a page; one that nests is missing only if it holds
  ///   nothing else
  JsonNode read(JsonParser parser, Pages pages, Elements elements) {
    var object = NODES.objectNode();
    boolean isPage = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var token = parser.nextToken();
      if (pages.holds(name, token)) {
        isPage = true;
        page(parser, pages, elements);
      } else {
        property(parser, name, object);
      }
    }
    return isPage && (!pages.nest() || object.isEmpty()) ? NODES.missingNode() : object;
  }

  private void page(JsonParser parser, Pages pages, Elements elements) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      element(parser, pages, elements);
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
      element(parser, pages, elements);
    }
  }

  private void element(JsonParser parser, Pages pages, Elements elements) {
    boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
    if (isObject && pages.nest()) {
      var element = read(parser, pages, elements);
      if (!element.isMissingNode()) {
        elements.take(element);
      }
    } else {
      var element = read(parser);
      elements.take(isObject ? element : NODES.missingNode());
    }
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
