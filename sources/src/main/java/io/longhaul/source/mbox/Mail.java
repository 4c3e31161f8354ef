package io.longhaul.source.mbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The headers of one mail that the contract names.
///
/// @param place where it begins
/// @param headers by name in lower case, each the first of its name
/// @param isEmpty whether it has no headers at all, not even others
record Mail(String place, Map<String, String> headers, boolean isEmpty) {
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\",;:]+@[^\\s<>()\",;:]+");

  Mail {
    headers = Map.copyOf(headers);
  }

  String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  boolean has(String name) {
    return headers.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /// The addresses of who wrote it: those in angle brackets, else all.
  List<String> senders() {
    var from = header("From");
    var found = new ArrayList<String>();
    var matcher = ADDRESS.matcher(from.contains("<") ? bracketed(from) : from);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static String bracketed(String from) {
    var inside = new StringBuilder();
    for (int open = from.indexOf('<'); open >= 0; open = from.indexOf('<', open + 1)) {
      int close = from.indexOf('>', open);
      inside.append(from, open + 1, close < 0 ? from.length() : close).append(' ');
    }
    return inside.toString();
  }
}
