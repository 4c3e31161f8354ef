package io.longhaul.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Documentation that names what is not there is wrong. Oracle: the files of the project.
class DocumentationTest {
  private static final Path PROJECT =
      Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
  private static final Pattern CLASS =
      Pattern.compile("`([A-Z][A-Za-z]+[a-z][A-Za-z]*)(?:\\.([a-z][A-Za-z]*))?`");

  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:class|record|enum|interface) (\\w+)\\b");

  /// Names in code style that are no classes of ours.
  private static final Set<String> WORDS = Set.of("HEAD", "Rejected", "Duration", "Instant");

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (var page : pages()) {
      var links = LINK.matcher(Files.readString(page));
      while (links.find()) {
        assertThat(page.resolveSibling(links.group(1)))
            .as("link in " + PROJECT.relativize(page))
            .exists();
      }
    }
  }

  @Test
  void everyClassAndTestThatIsNamedExists() throws IOException {
    var declared = declared();
    var missing = new TreeSet<String>();
    for (var page : pages()) {
      var names = CLASS.matcher(Files.readString(page));
      while (names.find()) {
        var name = names.group(1);
        var member = names.group(2);
        var there =
            declared.getOrDefault(name, List.of()).stream()
                .anyMatch(source -> member == null || source.contains(" " + member));
        if (!WORDS.contains(name) && !there) {
          missing.add(names.group() + " in " + PROJECT.relativize(page));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void theReadmeIsShort() throws IOException {
    assertThat(Files.readAllLines(PROJECT.resolve("README.md"))).hasSizeLessThanOrEqualTo(120);
  }

  @Test
  void noPageNamesAPathOfOneMachine() throws IOException {
    for (var page : pages()) {
      assertThat(Files.readString(page)).doesNotContainPattern("/(home|root|work|tmp|Users)/[a-z]");
    }
  }

  /// The sources that declare a type, by its name.
  private static Map<String, List<String>> declared() throws IOException {
    var declared = new HashMap<String, List<String>>();
    for (var source : sources()) {
      var types = DECLARED.matcher(source);
      while (types.find()) {
        declared.computeIfAbsent(types.group(1), _ -> new ArrayList<>()).add(source);
      }
    }
    return declared;
  }

  private static List<Path> pages() throws IOException {
    try (var tree = Files.walk(PROJECT)) {
      return tree.filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("target"))
          .toList();
    }
  }

  private static List<String> sources() throws IOException {
    var sources = new ArrayList<String>();
    for (var module :
        new HashSet<>(List.of("history", "engine", "sources", "planner", "app", "bench"))) {
      try (var tree = Files.walk(PROJECT.resolve(module).resolve("src"))) {
        for (var file : tree.filter(path -> path.toString().endsWith(".java")).toList()) {
          sources.add(Files.readString(file));
        }
      }
    }
    return sources;
  }
}
