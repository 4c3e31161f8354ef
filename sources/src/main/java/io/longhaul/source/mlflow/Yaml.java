package io.longhaul.source.mlflow;

import io.longhaul.source.Contract;
import io.longhaul.source.Lines;
import io.longhaul.source.Trove;
import io.longhaul.source.Unusable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The plain lines `key: value` that MLflow writes into `meta.yaml`, as far as the contract names
/// the keys. MLflow writes nothing there that a whole reader of YAML would be needed for.
final class Yaml {
  private static final int LONGEST = 256;

  private final Contract contract;

  Yaml(Contract contract) {
    this.contract = contract;
  }

  Map<String, String> read(Trove.Item item) throws IOException, Unusable {
    var values = new HashMap<String, String>();
    var broken = new boolean[1];
    try (var stream = item.open()) {
      Lines.each(
          stream,
          (_, line) -> {
            try {
              line(line.text(), values);
            } catch (Unusable e) {
              broken[0] = true;
            }
          });
    }
    if (broken[0]) {
      throw new Unusable("it is no text");
    }
    return values;
  }

  private void line(String line, Map<String, String> values) {
    int colon = line.indexOf(": ");
    if (colon <= 0 || line.length() > LONGEST) {
      return;
    }
    var key = line.substring(0, colon);
    var value = line.substring(colon + 2).strip();
    if (contract.names(key) && !value.isEmpty()) {
      values.put(key, unquoted(value));
    }
  }

  private static String unquoted(String value) {
    char first = value.charAt(0);
    boolean isQuoted =
        value.length() >= 2
            && (first == '\'' || first == '"')
            && value.charAt(value.length() - 1) == first;
    return isQuoted ? value.substring(1, value.length() - 1) : value;
  }

  /// The begin of a file's text: files of tags hold one value.
  static String begin(Trove.Item item) throws IOException {
    try (var stream = item.open()) {
      return new String(stream.readNBytes(LONGEST), StandardCharsets.UTF_8);
    }
  }
}
