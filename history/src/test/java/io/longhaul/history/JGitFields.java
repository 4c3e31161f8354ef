package io.longhaul.history;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.RawParseUtils;
import org.eclipse.jgit.util.SystemReader;

/// All fields of commits as text, the same from JGit and from here.
final class JGitFields {
  private JGitFields() {}

  /// What JGit says of all commits that a ref or HEAD reaches.
  ///
  /// @param nothing a file that is not there, in the place of the machine's own settings
  static Map<String, List<String>> ofJGit(Path store, Path nothing) throws IOException {
    SystemReader.setInstance(new Apart(nothing.toFile()));
    var fields = new HashMap<String, List<String>>();
    var builder = new FileRepositoryBuilder().setGitDir(store.toFile()).setMustExist(true);
    try (var repository = builder.build();
        var walk = new RevWalk(repository)) {
      begin(walk, repository);
      for (var commit : walk) {
        fields.put(commit.name(), fields(commit));
      }
    }
    return fields;
  }

  private static void begin(RevWalk walk, Repository repository) throws IOException {
    for (var ref : repository.getRefDatabase().getRefs()) {
      var id = ref.getObjectId();
      if (id != null && walk.peel(walk.parseAny(id)) instanceof RevCommit commit) {
        walk.markStart(commit);
      }
    }
    var head = repository.resolve("HEAD");
    if (head != null) {
      walk.markStart(walk.parseCommit(head));
    }
  }

  private static List<String> fields(RevCommit commit) {
    return List.of(
        Arrays.stream(commit.getParents()).map(RevCommit::name).collect(Collectors.joining(" ")),
        person(commit.getAuthorIdent()),
        person(commit.getCommitterIdent()),
        Objects.requireNonNullElse(RawParseUtils.parseEncodingName(commit.getRawBuffer()), ""),
        commit.getShortMessage(),
        commit.getFooterLines().stream()
            .map(line -> line.getKey() + ": " + line.getValue())
            .collect(Collectors.joining("\n")));
  }

  private static String person(PersonIdent person) {
    return person(
        person.getName(),
        person.getEmailAddress(),
        person.getWhenAsInstant().getEpochSecond(),
        person.getZoneOffset());
  }

  private static String person(String name, String address, long second, ZoneOffset zone) {
    return name + " <" + address + "> " + second + " " + zone;
  }

  /// The same from here.
  static Map<String, List<String>> of(Commits commits) {
    var fields = new HashMap<String, List<String>>();
    for (int commit = 0; commit < commits.size(); commit++) {
      fields.put(commits.id(commit), one(commits, commit));
    }
    return fields;
  }

  private static List<String> one(Commits commits, int commit) {
    var author = commits.person(commits.author(commit));
    var committer = commits.person(commits.committer(commit));
    return List.of(
        IntStream.range(0, commits.parents(commit))
            .map(i -> commits.parent(commit, i))
            .filter(parent -> parent != Commits.OUTSIDE)
            .mapToObj(commits::id)
            .collect(Collectors.joining(" ")),
        person(
            author.nameText(),
            author.addressText(),
            commits.authorTime(commit),
            ZoneOffset.of(commits.zone(commits.authorZone(commit)))),
        person(
            committer.nameText(),
            committer.addressText(),
            commits.committerTime(commit),
            ZoneOffset.of(commits.zone(commits.committerZone(commit)))),
        Objects.requireNonNullElse(commits.encodingOf(commit), ""),
        text(commits.subject(commit)),
        text(commits.trailers(commit)).stripTrailing());
  }

  private static String text(byte[] bytes) {
    return Contact.decode(Contact.string(bytes));
  }

  /// JGit without the settings of the machine, and without a place to write its own.
  private static final class Apart extends SystemReader.Delegate {
    private final File nothing;

    Apart(File nothing) {
      super(SystemReader.getInstance());
      this.nothing = nothing;
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
      return new FileBasedConfig(parent, nothing, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
      return new FileBasedConfig(parent, nothing, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
      return new FileBasedConfig(parent, nothing, fs);
    }
  }
}
