package io.longhaul.bench;

import java.util.SplittableRandom;

/// Messages of commits, with the trailers that large projects ask for.
final class Messages {
  private final People people;
  private final Prose prose;
  private final SplittableRandom random;

  Messages(People people, Prose prose, SplittableRandom random) {
    this.people = people;
    this.prose = prose;
    this.random = random;
  }

  /// What an author and the committer who took the work say of an ordinary commit.
  String ordinary(Person author, Person committer) {
    prose.turn();
    var text = new StringBuilder(prose.subject()).append("\n\n");
    if (random.nextInt(8) > 0) {
      prose.paragraphs((int) Math.min(900, Math.exp(3.45 + 0.85 * random.nextGaussian())), text);
    }
    if (random.nextInt(5) == 0) {
      text.append("Fixes: ").append(hex().substring(0, 12));
      text.append(" (\"").append(prose.subject()).append("\")\n");
    }
    for (int i = random.nextInt(10) - 7; i > 0; i--) {
      trailer("Cc", people.draw(random), text);
    }
    for (int i = random.nextInt(4) - 2; i > 0; i--) {
      trailer(random.nextBoolean() ? "Reviewed-by" : "Acked-by", people.draw(random), text);
    }
    trailer("Signed-off-by", author, text);
    if (random.nextInt(3) == 0) {
      text.append("Link: https://list.example.org/r/").append(hex(), 0, 24).append('\n');
    }
    if (!committer.equals(author)) {
      trailer("Signed-off-by", committer, text);
    }
    return text.toString();
  }

  /// The message with `part 2` at the end of its subject.
  static String part(int number, String message) {
    int end = message.indexOf('\n');
    return message.substring(0, end) + ", part " + number + message.substring(end);
  }

  /// What an integrator says of a pull.
  String pull(String branch, Person from) {
    var text = new StringBuilder("Merge branch '").append(branch);
    text.append("' of git://git.example.org/").append(prose.area()).append("\n\n");
    text.append("Pull ").append(prose.area()).append(" updates from ").append(from.name());
    text.append(":\n\n");
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      prose.turn();
      text.append(" - ").append(prose.subject()).append("\n\n");
    }
    text.append("* '").append(branch).append("' of git://git.example.org/").append(prose.area());
    text.append(":\n");
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      text.append("  ").append(prose.subject()).append('\n');
    }
    return text.toString();
  }

  /// What is said of a release.
  String release(String version) {
    var text = new StringBuilder(version).append("\n\n");
    prose.paragraphs(20, text);
    return text.toString();
  }

  private static void trailer(String key, Person person, StringBuilder text) {
    text.append(key).append(": ").append(person.signature()).append('\n');
  }

  private String hex() {
    return Long.toHexString(random.nextLong() | Long.MIN_VALUE)
        + Long.toHexString(random.nextLong() | Long.MIN_VALUE);
  }
}
