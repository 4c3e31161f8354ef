package io.longhaul.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// What opens the app: a token that is printed and good for one use, the cookie that it is
/// exchanged for, and the token of forms, which only pages behind that cookie hold.
///
/// All of them are 256 random bits, kept in memory only: they die with the program.
final class Keys {
  private static final int BYTES = 32;
  private static final int MOST_TOKENS = 8;
  private static final int MOST_SESSIONS = 16;
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;
  private final byte[] formKey = new byte[BYTES];
  private final Map<String, Instant> tokens = eldestOut(MOST_TOKENS);
  private final Map<String, Instant> sessions = eldestOut(MOST_SESSIONS);

  Keys(InstantSource clock) {
    this.clock = clock;
    random.nextBytes(formKey);
  }

  /// A new token, good for one entry within ten minutes.
  synchronized String token() {
    var token = next();
    tokens.put(token, clock.instant());
    return token;
  }

  /// A new session for a token that was not used before.
  synchronized Optional<String> enter(@Nullable String token) {
    var made = token == null ? null : tokens.remove(token);
    if (made == null || clock.instant().isAfter(made.plus(TOKEN_LIFE))) {
      return Optional.empty();
    }
    var session = next();
    sessions.put(session, clock.instant());
    return Optional.of(session);
  }

  synchronized boolean isOpen(@Nullable String session) {
    return session != null && sessions.containsKey(session);
  }

  /// What the forms of a session send back.
  String formToken(String session) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(formKey, "HmacSHA256"));
      return text(mac.doFinal(session.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  boolean isFormToken(String session, @Nullable String sent) {
    return sent != null
        && MessageDigest.isEqual(
            formToken(session).getBytes(StandardCharsets.UTF_8),
            sent.getBytes(StandardCharsets.UTF_8));
  }

  private String next() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return text(bytes);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Map<String, Instant> eldestOut(int most) {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
        return size() > most;
      }
    };
  }
}
