package io.longhaul.source.host;

import io.longhaul.source.Owner;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of an account. One is the person's own when they said so, or when one of their
/// addresses is one that a host gives its accounts (`123+LOGIN@users.noreply.github.com`,
/// `123-LOGIN@users.noreply.gitlab.com`).
public final class Login {
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?:\\d+\\+)?([^@+]+)@users\\.noreply\\.github\\.com"
              + "|\\d+-([^@]+)@users\\.noreply\\.gitlab\\.com");

  private static final Pattern MACHINE =
      Pattern.compile(
          ".*\\[bot]|(?:.*[-_])?bot(?:[-_].*)?|.*-robot|dependabot.*|renovate.*|github-actions.*"
              + "|(?:project|group)_\\d+_bot.*|ghost|pre-commit-ci.*|mergify.*|codecov.*|copilot.*|claude|cursoragent|google-labs-jules"
              + "|devin-ai-integration.*|svc[-_].*|.*[-_]ci");

  private Login() {}

  /// Whether an account is the person's.
  public static boolean isOf(Owner owner, @Nullable String login) {
    if (login == null || login.isBlank()) {
      return false;
    }
    return owner.is(login) || given(owner).contains(login.strip().toLowerCase(Locale.ROOT));
  }

  /// Whether an account's name or type is that of a program.
  public static boolean isMachine(@Nullable String login, @Nullable String type) {
    return "Bot".equals(type)
        || (login != null && MACHINE.matcher(login.toLowerCase(Locale.ROOT)).matches());
  }

  private static List<String> given(Owner owner) {
    return owner.names().stream()
        .map(name -> GIVEN.matcher(name.strip().toLowerCase(Locale.ROOT)))
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
        .toList();
  }
}
