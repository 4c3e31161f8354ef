package io.longhaul.history;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/// Somebody in a commit: the bytes of a name, `<` and an address.
final class Person {
  /// An encoding in which these are other bytes cannot be the one of a commit, whose form is ASCII.
  private static final String FORM = "author <> +-0123456789\n";

  private Person() {}

  /// Name and address in UTF-8, converted from the commit's encoding as git converts them: where
  /// that does not fit, the bytes stay as they are.
  static Contact of(byte[] bytes, @Nullable String encoding) {
    var text = Contact.string(converted(bytes, encoding));
    int open = text.indexOf('<');
    if (open < 0) {
      return new Contact(text, "");
    }
    int nameEnd = open;
    while (nameEnd > 0 && Ascii.isSpace((byte) text.charAt(nameEnd - 1))) {
      nameEnd--;
    }
    return new Contact(text.substring(0, nameEnd), text.substring(open + 1));
  }

  static byte[] converted(byte[] bytes, @Nullable String encoding) {
    var charset = encoding == null ? null : charset(encoding);
    if (charset == null || charset.equals(StandardCharsets.UTF_8)) {
      return bytes;
    }
    try {
      var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return bytes;
    }
  }

  private static @Nullable Charset charset(String name) {
    try {
      var charset = Charset.forName(name);
      var form = new String(FORM.getBytes(StandardCharsets.US_ASCII), charset);
      return form.equals(FORM) ? charset : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
