package io.longhaul.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a form sent: small, flat, each field once.
record Form(Map<String, String> fields) {
  /// The largest form of the app is far below.
  static final int MOST_BYTES = 16 * 1024;

  private static final int MOST_FIELDS = 80;
  private static final String TYPE = "application/x-www-form-urlencoded";

  Form {
    fields = Map.copyOf(fields);
  }

  /// Reads a body, and no more of it than a form may have.
  static Form read(@Nullable String type, InputStream body) throws Refused, IOException {
    if (type == null || !(type.equals(TYPE) || type.startsWith(TYPE + ";"))) {
      throw new Refused(415, "a form is sent as " + TYPE);
    }
    var bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new Refused(413, "the form is larger than " + MOST_BYTES + " bytes");
    }
    return of(text(bytes));
  }

  /// The fields of a query or a form.
  static Form of(String text) throws Refused {
    var fields = new LinkedHashMap<String, String>();
    for (var part : text.isEmpty() ? new String[0] : text.split("&", -1)) {
      int equals = part.indexOf('=');
      var name = decoded(equals < 0 ? part : part.substring(0, equals));
      var value = equals < 0 ? "" : decoded(part.substring(equals + 1));
      if (fields.putIfAbsent(name, value) != null || fields.size() > MOST_FIELDS) {
        throw new Refused(400, "the form has a field twice, or too many");
      }
    }
    return new Form(fields);
  }

  private static String text(byte[] bytes) throws Refused {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refused(400, "the form is not UTF-8");
    }
  }

  private static String decoded(String text) throws Refused {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refused(400, "the form is not encoded as forms are");
    }
  }

  @Nullable String get(String name) {
    return fields.get(name);
  }

  /// A field, stripped; nothing when it was not sent.
  String text(String name) {
    return fields.getOrDefault(name, "").strip();
  }
}
