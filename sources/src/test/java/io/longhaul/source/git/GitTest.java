package io.longhaul.source.git;

import static io.longhaul.source.git.ScratchRepository.ME;
import static org.assertj.core.api.Assertions.assertThat;

import io.longhaul.source.SourceException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The git command as a process.
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class GitTest {
  @TempDir Path folder;

  /// Oracle: `git rev-parse --local-env-vars`, git's own list of what belongs to one repository.
  @Test
  void nothingThatGitKeepsInTheEnvironmentForOneRepositoryIsInherited() {
    var scratch = ScratchRepository.at(folder);
    Map<String, String> environment = new HashMap<>();
    scratch
        .git("rev-parse", "--local-env-vars")
        .lines()
        .forEach(name -> environment.put(name, "x"));
    environment.put("GIT_NAMESPACE", "x");
    environment.put("GIT_TRACE", "1");
    environment.put("GIT_CONFIG_KEY_0", "user.email");
    environment.put("GIT_CONFIG_GLOBAL", "kept");
    environment.put("HOME", "kept");

    Git.isolate(environment);

    assertThat(environment.values()).doesNotContain("x").contains("kept");
    assertThat(environment)
        .containsKeys("HOME", "GIT_CONFIG_GLOBAL")
        .doesNotContainKey("GIT_TRACE");
  }

  /// Oracle: git itself, which clones this repository when it may.
  @Test
  void gitMayUseNoProtocol() throws SourceException {
    var scratch = ScratchRepository.at(folder.resolve("origin"));
    scratch.git("commit", "-q", "--allow-empty", "-m", "x");
    var url = "file://" + scratch.folder();

    var answer = Git.run(folder, "", "clone", "-q", url, "copy");

    assertThat(answer.succeeded()).isFalse();
    assertThat(answer.errors()).contains("'file' not allowed");
  }

  /// The same by effect: the command is given the environment that a hook of another repository
  /// has.
  @Test
  void aHookOfAnotherRepositoryReadsTheOneThatItWasAskedFor() throws Exception {
    var asked = ScratchRepository.at(folder.resolve("asked"));
    var other = ScratchRepository.at(folder.resolve("other"));
    var builder = Git.command(asked.folder(), "rev-parse", "--absolute-git-dir");
    builder.environment().put("GIT_DIR", other.folder().resolve(".git").toString());
    Git.isolate(builder.environment());

    var process = builder.start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
        .isEqualTo(asked.folder().toRealPath().resolve(".git").toString());
    assertThat(process.waitFor()).isZero();
  }

  /// Invariant: input and output of several megabytes pass, though no pipe holds that much.
  @Test
  void largeInputAndOutputDoNotBlockEachOther() throws SourceException {
    var scratch = ScratchRepository.at(folder);
    var question = (ME + "\n").repeat(200_000);

    var answer = Git.run(scratch.folder(), question, "check-mailmap", "--stdin");

    assertThat(answer.output()).isEqualTo(question);
  }

  @Test
  void aCommandThatDoesNotReadItsInputEndsWithItsComplaint() throws SourceException {
    var scratch = ScratchRepository.at(folder);

    var answer = Git.run(scratch.folder(), "x\n".repeat(2_000_000), "no-such-command");

    assertThat(answer.succeeded()).isFalse();
    assertThat(answer.complaint()).contains("'no-such-command' is not a git command");
  }

  /// Invariant: complaints of more bytes than a pipe holds do not stop the reading.
  @Test
  void manyComplaintsDoNotBlockTheReading() throws Exception {
    var scratch = ScratchRepository.at(folder);
    scratch.commit(ME, 1_700_000_000, "+0100", "x");
    for (int i = 0; i < 2000; i++) {
      Files.createFile(folder.resolve(".git/refs/heads/" + "long-".repeat(30) + i));
    }

    var reading = scratch.read();

    assertThat(reading.mine().acts()).hasSize(1);
    assertThat(reading.mine().rejected()).hasSize(1);
  }
}
