package io.longhaul.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: the grammar of `docs/evidence.md` by hand; tokens by `printf NAME | sha256sum`.
class RefTest {
  private static final String NAME = "5a1c".repeat(10);

  @Test
  void partsAreTakenApart() {
    assertThat(Ref.of("github:push 3f2a9c01 88123"))
        .isEqualTo(new Ref("github", "push", "3f2a9c01", "88123"));
    assertThat(Ref.of("sleep:night - 17")).isEqualTo(new Ref("sleep", "night", "", "17"));
    assertThat(Ref.of("chat:bot-message 3f2a9c01 a b c").id()).isEqualTo("a b c");
    assertThat(Ref.of("calendar:out-of-office - 3").words()).isEqualTo("out of office");
  }

  @Test
  void commitsOfGitCarryTheirFolder() {
    assertThat(Ref.of("Foo@" + NAME)).isEqualTo(new Ref("git", "commit", token("foo"), NAME));
    assertThat(Ref.of("my folder@x@" + NAME).project()).isEqualTo(token("my folder@x"));
    assertThat(Ref.of("foo@" + NAME + "#committer").id()).isEqualTo(NAME + "#committer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", ":", "a:b", "a:b c", "a:b  c", "a b:c d", "@", "x@beef", "lines.jsonl"})
  void anythingElseIsKeptWhole(String text) {
    assertThat(Ref.of(text)).isEqualTo(new Ref("", "", "", text));
    assertThat(Ref.of(text)).hasToString(text);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    for (var text : List.of("github:push 3f2a9c01 88123", "sleep:night - 17", "a:b - -")) {
      assertThat(Ref.of(text)).hasToString(text);
    }
  }

  @Test
  void aProjectHasOneTokenWhateverSawIt() {
    assertThat(token("longhaul")).isEqualTo("0fc573d1");
    assertThat(
            List.of(
                token("/home/me/code/Longhaul"),
                token("git@host.example:team/longhaul.git"),
                token("https://host.example/team/longhaul/"),
                token("C:\\code\\LONGHAUL"),
                token("/bare/longhaul.git/")))
        .containsOnly("0fc573d1");
    assertThat(token("")).hasSize(8);
  }

  private static String token(String path) {
    return Project.token(path);
  }
}
