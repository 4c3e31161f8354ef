package io.longhaul.source.git;

import io.longhaul.person.Identity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The names and addresses under which machines commit. Bots do so by themselves; coding agents do
/// so when somebody set them off, perhaps hours before.
final class Automation {
  private static final Pattern BOT =
      Pattern.compile(
          "\\[bot]|\\b(?:auto|build|sys|syz|img|ro|merge)?bot\\b|dependabot|renovate|greenkeeper"
              + "|mergify|pre-commit-ci|github[- ]actions|semantic-release|allcontributors"
              + "|\\bjenkins\\b|\\btravis ci\\b|\\bcircleci\\b|\\bweblate\\b|\\bcodecov\\b"
              + "|patchwork|^svc[-_]|^ci@|^actions@github\\.com");

  private static final Set<String> AGENT_ADDRESSES =
      Set.of(
          "noreply@anthropic.com",
          "cursoragent@cursor.com",
          "aider@aider.chat",
          "openhands@all-hands.dev",
          "amp@ampcode.com",
          "noreply@opencode.ai",
          "codex@openai.com",
          "copilot@users.noreply.github.com",
          "gemini-code-assist@google.com");

  private static final List<String> AGENT_NAMES =
      List.of(
          "(aider)",
          "claude[bot]",
          "claude code",
          "copilot-swe-agent",
          "cursor agent",
          "devin-ai-integration",
          "gemini-code-assist",
          "google-labs-jules",
          "openai-codex",
          "sweep-ai");

  private Automation() {}

  static boolean isBot(Identity identity) {
    return BOT.matcher(lower(identity.name())).find()
        || BOT.matcher(lower(identity.address())).find();
  }

  static boolean isAgent(Identity identity) {
    var name = lower(identity.name());
    var address = lower(identity.address());
    return AGENT_ADDRESSES.contains(Identity.canonical(address))
        || AGENT_NAMES.stream().anyMatch(known -> name.contains(known) || address.contains(known));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
