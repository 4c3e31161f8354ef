package io.longhaul.source.git;

import io.longhaul.person.Identity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The names and addresses under which machines commit. Bots do so by themselves; coding agents do
/// so when somebody set them off, perhaps hours before.
///
/// Of an address only the part before the `@` is looked at, since people work for companies that
/// make bots. Each identity is looked at once: a history repeats few of them very often.
final class Automation {
  private static final Pattern BOT =
      Pattern.compile(
          "\\[bot]|\\b(?:auto|build|sys|syz|img|ro|merge)?bot\\b|dependabot|renovate|greenkeeper"
              + "|mergify|pre-commit-ci|github[- ]actions|semantic-release|allcontributors"
              + "|\\bjenkins\\b|\\btravis ci\\b|\\bcircleci\\b|\\bweblate\\b|\\bcodecov\\b"
              + "|patchwork|kernel test robot|^bors$|merge[- ]queue|gordontheturtle|meeseeksmachine"
              + "|^homu$|^svc[-_]|^ci$");

  /// One of these is part of whatever [#BOT] finds, and far quicker to look for.
  private static final List<String> BOT_MARKS =
      List.of(
          "bot",
          "renovate",
          "greenkeeper",
          "mergify",
          "pre-commit-ci",
          "actions",
          "semantic-release",
          "allcontributors",
          "jenkins",
          "travis",
          "circleci",
          "weblate",
          "codecov",
          "patchwork",
          "bors",
          "queue",
          "gordontheturtle",
          "meeseeksmachine",
          "homu",
          "svc");

  private static final Pattern AGENT =
      Pattern.compile(
          "\\(aider\\)|\\bclaude\\[bot]|\\bclaude"
              + " (?:code|opus|sonnet|haiku)\\b|copilot-swe-agent|\\bcursor agent\\b|\\bvorflux"
              + " ai\\b|\\bopenai codex\\b"
              + "|devin-ai-integration|gemini-code-assist|google-labs-jules|openai-codex|\\bsweep-ai\\b");

  private static final List<String> AGENT_MARKS =
      List.of(
          "aider", "claude", "copilot", "cursor", "devin", "gemini", "jules", "codex", "sweep",
          "vorflux");

  private static final Set<String> BOT_ADDRESSES =
      Set.of("actions@github.com", "action@github.com", "hosted@weblate.org");

  private static final Set<String> AGENT_ADDRESSES =
      Set.of(
          "noreply@anthropic.com",
          "cursoragent@cursor.com",
          "aider@aider.chat",
          "openhands@all-hands.dev",
          "amp@ampcode.com",
          "noreply@opencode.ai",
          "codex@openai.com",
          "noreply@openai.com",
          "copilot@users.noreply.github.com",
          "copilot@github.com",
          "oz-agent@warp.dev",
          "gemini-code-assist@google.com");

  private final Map<Identity, Boolean> bots = new HashMap<>();
  private final Map<Identity, Boolean> agents = new HashMap<>();

  boolean isBot(Identity identity) {
    return bots.computeIfAbsent(identity, i -> matches(i, BOT_MARKS, BOT, BOT_ADDRESSES));
  }

  boolean isAgent(Identity identity) {
    return agents.computeIfAbsent(identity, i -> matches(i, AGENT_MARKS, AGENT, AGENT_ADDRESSES));
  }

  boolean isMachine(Identity identity) {
    return isBot(identity) || isAgent(identity);
  }

  /// Whether a code host committed on somebody's behalf.
  static boolean isWeb(Identity committer) {
    return committer.address().equalsIgnoreCase("noreply@github.com");
  }

  private static boolean matches(
      Identity identity, List<String> marks, Pattern pattern, Set<String> addresses) {
    var address = Identity.canonical(identity.address());
    int at = address.lastIndexOf('@');
    return addresses.contains(address)
        || finds(identity.name().toLowerCase(Locale.ROOT), marks, pattern)
        || finds(at < 0 ? address : address.substring(0, at), marks, pattern);
  }

  private static boolean finds(String text, List<String> marks, Pattern pattern) {
    if (text.equals("ci")) {
      return pattern.matcher(text).find();
    }
    for (var mark : marks) {
      if (text.contains(mark)) {
        return pattern.matcher(text).find();
      }
    }
    return false;
  }
}
