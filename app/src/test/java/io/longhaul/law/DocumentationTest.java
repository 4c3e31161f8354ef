package io.longhaul.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Documentation that names what is not there is wrong. Oracle: the files of the project.
class DocumentationTest {
  private static final Path PROJECT =
      Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
  private static final Pattern CLASS =
      Pattern.compile("`([A-Z][A-Za-z]+[a-z][A-Za-z]*)(?:\\.([a-z][A-Za-z]*))?`");

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
    var sources = sources();
    for (var page : pages()) {
      var names = CLASS.matcher(Files.readString(page));
      while (names.find()) {
        var name = names.group(1);
        var member = names.group(2);
        assertThat(WORDS.contains(name) || defines(sources, name, member))
            .as(names.group() + " in " + PROJECT.relativize(page))
            .isTrue();
      }
    }
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

  private static boolean defines(List<String> sources, String type, @Nullable String member) {
    var declared = Pattern.compile("\\b(class|record|enum|interface) " + type + "\\b");
    return sources.stream()
        .anyMatch(source ->
            declared.matcher(source).find() && (member == null || source.contains(" " + member)));
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
