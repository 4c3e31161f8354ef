package io.longhaul.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// Names objects by their content.
final class ObjectDigest {
  private @Nullable MessageDigest sha1;

  ObjectName of(ObjectKind kind, byte[] object) {
    var head = kind.word() + " " + object.length + "\0";
    var digest = digest();
    digest.update(head.getBytes(StandardCharsets.US_ASCII));
    return ObjectName.ofBytes(digest.digest(object), 0);
  }

  /// Made when it is first needed: most histories need none.
  private MessageDigest digest() {
    if (sha1 == null) {
      try {
        sha1 = MessageDigest.getInstance("SHA-1");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-1", e);
      }
    }
    return sha1;
  }
}
