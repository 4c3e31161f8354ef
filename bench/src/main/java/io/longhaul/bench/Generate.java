package io.longhaul.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Makes repositories to measure on: `Generate kernel FOLDER [COMMITS [SEED]]` one like that of an
/// operating system, `Generate small FOLDER [REPOSITORIES [SEED]]` a folder of small clones. What
/// is there already, and was made with the same figures, is left as it is.
public final class Generate {
  private static final int KERNEL = 1_300_000;
  private static final int SMALL = 300;
  private static final String USAGE = "usage: Generate kernel|small FOLDER [HOW-MANY [SEED]]";

  private Generate() {}

  /// Makes one of the two; exit code 2 says that the arguments, or what is there already, do not
  /// allow it.
  public static void main(String[] arguments) throws IOException {
    var err = new FileOutputStream(FileDescriptor.err);
    var progress = new PrintStream(err, true, StandardCharsets.UTF_8);
    if (arguments.length < 2 || !List.of("kernel", "small").contains(arguments[0])) {
      progress.println(USAGE);
      System.exit(2);
      return;
    }
    boolean kernel = arguments[0].equals("kernel");
    int size = arguments.length > 2 ? Integer.parseInt(arguments[2]) : kernel ? KERNEL : SMALL;
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
    var target = Path.of(arguments[1]);
    var facts = arguments[0] + " " + size + ", seed " + seed + "\n";
    if (!Files.exists(target)) {
      make(kernel, size, seed, new Place(target, facts, progress));
    } else if (isMarked(target, facts)) {
      progress.println(target + " is there already");
    } else {
      progress.println(target + " is there, made of other figures: remove it first");
      System.exit(2);
    }
  }

  /// Where something is made.
  ///
  /// @param facts what it is made of
  private record Place(Path target, String facts, PrintStream progress) {}

  private static void make(boolean kernel, int size, long seed, Place place) throws IOException {
    var target = place.target();
    var part = target.resolveSibling(target.getFileName() + ".part");
    remove(part);
    Files.createDirectories(part);
    if (kernel) {
      new KernelRepository(part, place.progress()).make(size, seed);
    } else {
      new SmallRepositories(part, place.progress()).make(size, seed);
    }
    Files.writeString(mark(part), place.facts());
    Files.move(part, target);
  }

  private static boolean isMarked(Path folder, String facts) throws IOException {
    return Files.exists(mark(folder)) && Files.readString(mark(folder)).equals(facts);
  }

  /// A folder that is complete says in this file what it was made of.
  private static Path mark(Path folder) {
    return folder.resolve("made-of.txt");
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var tree = Files.walk(folder)) {
        for (var file : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
