package io.longhaul.source.lines;

import io.longhaul.evidence.Evidence;
import io.longhaul.evidence.Exclusion;
import io.longhaul.evidence.Kind;
import io.longhaul.evidence.Strength;
import io.longhaul.source.Clock;
import io.longhaul.time.Interval;
import io.longhaul.time.Offset;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One line: a JSON object with the fields that `docs/evidence.md` describes.
final class EvidenceLine {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /// More of a wrong value is not shown.
  private static final int LONGEST_QUOTE = 60;

  /// A line that cannot be used, with the reason.
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String reason) {
      super(reason);
    }
  }

  private EvidenceLine() {}

  static String write(Evidence evidence, @Nullable String author) {
    var line = JSON.createObjectNode();
    boolean told = evidence.offset().isKnown();
    line.put("at", time(evidence.when().start(), evidence.offset()));
    if (!evidence.when().end().equals(evidence.when().start())) {
      line.put("until", time(evidence.when().end(), evidence.offset()));
    }
    line.put("kind", evidence.kind().word());
    line.put("zoneKnown", told);
    line.put("strength", evidence.strength().word());
    line.put("ref", evidence.ref());
    if (author != null) {
      line.put("author", author);
    }
    var exclusion = evidence.exclusion();
    line.put("excluded", exclusion == null ? null : exclusion.word());
    if (exclusion != null) {
      line.put("reason", exclusion.reason());
    }
    return line.toString();
  }

  static Evidence read(String text, String file) throws Malformed {
    var line = parse(text);
    if (line.has("author")) {
      throw new Malformed("it carries an author: a report is about your own evidence only");
    }
    var at = time(line, "at").orElseThrow(() -> new Malformed("it has no \"at\""));
    var until = time(line, "until").orElse(at);
    if (until.isBefore(at)) {
      throw new Malformed("\"until\" is before \"at\"");
    }
    var kind = word(line, "kind", Kind.values(), Kind::word).orElse(defaultKind(at, until));
    if (kind.isAct() && until.isAfter(at.plusDays(1))) {
      throw new Malformed("no stretch of work is longer than 24 hours");
    }
    var strength =
        word(line, "strength", Strength.values(), Strength::word).orElse(Strength.STRONG);
    return new Evidence(
        new Interval(at.toInstant(), until.toInstant()),
        offset(line, at),
        kind,
        strength,
        string(line, "ref").orElse(file),
        exclusion(line, kind));
  }

  private static ObjectNode parse(String text) throws Malformed {
    try {
      if (JSON.readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw new Malformed("it is not JSON: " + quote(e.getOriginalMessage()));
    }
    throw new Malformed("it is not a JSON object");
  }

  private static Kind defaultKind(OffsetDateTime at, OffsetDateTime until) {
    return until.isAfter(at) ? Kind.INTERVAL : Kind.INSTANT;
  }

  /// `+00:00` is unknown unless the line says that it is known.
  private static Offset offset(JsonNode line, OffsetDateTime at) throws Malformed {
    var stated = line.get("zoneKnown");
    boolean absent = stated == null || stated.isNull();
    if (!absent && !stated.isBoolean()) {
      throw new Malformed("\"zoneKnown\" must be true or false, it is " + quote(stated.toString()));
    }
    boolean known = absent ? !at.getOffset().equals(ZoneOffset.UTC) : stated.booleanValue();
    return known ? Clock.told(at.getOffset()) : new Offset.Unknown();
  }

  private static @Nullable Exclusion exclusion(JsonNode line, Kind kind) throws Malformed {
    var stated = string(line, "excluded");
    if (stated.isPresent()) {
      return Arrays.stream(Exclusion.values())
          .filter(exclusion -> exclusion.word().equals(stated.get()))
          .findFirst()
          .orElse(Exclusion.STATED);
    }
    return switch (kind) {
      case INSTANT, INTERVAL, PLANNED, PAGE, SLEEP, REST -> null;
      case MACHINE -> Exclusion.MACHINE;
      case CONTEXT -> Exclusion.NOT_USED;
    };
  }

  private static Optional<OffsetDateTime> time(JsonNode line, String field) throws Malformed {
    var text = string(line, field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      var time = OffsetDateTime.parse(text.get());
      if (time.getYear() >= 1 && time.getYear() <= 9999) {
        return Optional.of(time);
      }
    } catch (DateTimeParseException e) {
      // said below
    }
    throw new Malformed(
        "\""
            + field
            + "\" must be a time with its offset, such as 2026-03-03T17:20:41+01:00, it is "
            + quote(text.get()));
  }

  private static <T> Optional<T> word(
      JsonNode line, String field, T[] values, Function<T, String> name) throws Malformed {
    var text = string(line, field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (var value : values) {
      if (name.apply(value).equals(text.get())) {
        return Optional.of(value);
      }
    }
    throw new Malformed(
        "\""
            + field
            + "\" must be one of "
            + Arrays.stream(values).map(name).collect(Collectors.joining(", "))
            + ", it is "
            + quote(text.get()));
  }

  private static Optional<String> string(JsonNode line, String field) throws Malformed {
    var value = line.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw new Malformed("\"" + field + "\" must be text, it is " + quote(value.toString()));
    }
    return Optional.of(value.stringValue());
  }

  private static String quote(String value) {
    return value.length() <= LONGEST_QUOTE ? value : value.substring(0, LONGEST_QUOTE) + "…";
  }

  private static String time(Instant instant, Offset offset) {
    return instant.atOffset(offset.value()).toString();
  }
}
