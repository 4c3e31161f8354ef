package io.longhaul.source.calendar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of a calendar, such as `DTSTART;TZID=Europe/Berlin:20260303T093000` (RFC 5545, 3.1).
///
/// @param name in upper case
/// @param parameters by name in upper case, without quotes
/// @param value as it stands
record ContentLine(String name, Map<String, String> parameters, String value) {
  ContentLine {
    parameters = Map.copyOf(parameters);
  }

  @Nullable String parameter(String wanted) {
    return parameters.get(wanted);
  }

  /// The value with `\,` and its like undone.
  String text() {
    return unescaped(value);
  }

  /// The line, read; null when it is none. Quotes that enclose the value too are taken for none.
  static @Nullable ContentLine parse(String line) {
    int colon = colonOutsideQuotes(line);
    if (colon < 0 && line.indexOf('"') >= 0) {
      return parse(line.replace("\"", ""));
    }
    int name = firstOf(line, colon);
    if (colon < 0 || name == 0) {
      return null;
    }
    var parameters = new HashMap<String, String>();
    int from = name;
    while (from < colon) {
      int end = parameterEnd(line, from + 1, colon);
      int equals = line.indexOf('=', from);
      if (equals > from && equals < end) {
        parameters.putIfAbsent(
            upper(line.substring(from + 1, equals)),
            line.substring(equals + 1, end).replace("\"", ""));
      }
      from = end;
    }
    return new ContentLine(upper(line.substring(0, name)), parameters, line.substring(colon + 1));
  }

  private static int firstOf(String line, int colon) {
    int semicolon = line.indexOf(';');
    return semicolon >= 0 && semicolon < colon ? semicolon : Math.max(0, colon);
  }

  private static int colonOutsideQuotes(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char each = line.charAt(i);
      quoted ^= each == '"';
      if (each == ':' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  private static int parameterEnd(String line, int from, int colon) {
    boolean quoted = false;
    for (int i = from; i < colon; i++) {
      char each = line.charAt(i);
      quoted ^= each == '"';
      if (each == ';' && !quoted) {
        return i;
      }
    }
    return colon;
  }

  private static String upper(String name) {
    return name.strip().toUpperCase(Locale.ROOT);
  }

  private static String unescaped(String value) {
    var text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char each = value.charAt(i);
      if (each == '\\' && i + 1 < value.length()) {
        i++;
        char escaped = value.charAt(i);
        text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
      } else {
        text.append(each);
      }
    }
    return text.toString();
  }
}
