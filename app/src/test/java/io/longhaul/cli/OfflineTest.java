package io.longhaul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing leaves the machine (`docs/privacy.md`, R15), and no text of a message, a title or a
/// prompt is kept. Oracles: a resolver and a proxy selector that note whatever wants to reach out;
/// and the word that stands in every such text of the examples.
class OfflineTest {
  private static final Path EXAMPLES =
      Objects.requireNonNull(Path.of("").toAbsolutePath().getParent()).resolve("examples");
  private static final Instant NOW = Instant.parse("2026-04-06T09:00:00Z");
  private static final String CANARY = "CANARY";

  @TempDir Path folder;

  private final List<String> wanted = Collections.synchronizedList(new ArrayList<>());
  private final ProxySelector before = ProxySelector.getDefault();

  @BeforeEach
  void listen() {
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            wanted.add(String.valueOf(uri.getHost()));
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException e) {
            wanted.add(String.valueOf(uri.getHost()));
          }
        });
    Lookups.taken();
  }

  @AfterEach
  void stopListening() {
    ProxySelector.setDefault(before);
  }

  @Test
  void whoeverListensHears() throws IOException {
    assertThat(InetAddress.getByName("localhost").isLoopbackAddress()).isTrue();
    assertThat(Lookups.taken()).contains("localhost");
  }

  @Test
  void everySourceIsReadReportedAndExportedWithoutANetworkAndWithoutItsTexts() throws Exception {
    var home = folder.resolve("home").toString();
    var connected = new ArrayList<String>();
    for (var source : Sources.files()) {
      if (Files.isDirectory(EXAMPLES.resolve(source.name()).resolve("in"))) {
        var call = Call.at(NOW, EXAMPLES.resolve(source.name()), "", add(source.name(), home));
        assertThat(call.exit()).as(call.err() + call.out()).isZero();
        connected.add(source.name());
      }
    }
    assertThat(connected).hasSizeGreaterThan(5);
    var export = folder.resolve("export");
    for (var command :
        List.of(
            List.of("sync"),
            List.of("sources"),
            List.of("sources", "--json"),
            List.of("doctor"),
            List.of("report"),
            List.of("report", "--json"),
            List.of("export", export.toString()))) {
      var arguments = new ArrayList<>(command);
      arguments.addAll(List.of("--home", home));
      var call = Call.at(NOW, folder, "", arguments.toArray(String[]::new));
      assertThat(call.err()).as(command.toString()).doesNotContain("Exception");
      assertThat(call.out() + call.err()).as(command.toString()).doesNotContain(CANARY);
    }
    assertThat(Lookups.taken()).isEmpty();
    assertThat(wanted).isEmpty();
    assertNoText(export);
    assertNoText(Path.of(home));
  }

  /// The words of the example's own command, as those that connect it.
  private static String[] add(String source, String home) throws IOException {
    for (var command : Files.readAllLines(EXAMPLES.resolve(source).resolve("command.txt"))) {
      if (command.startsWith("longhaul evidence " + source + " ")) {
        var words = new ArrayList<>(List.of(command.strip().split(" +", -1)));
        words.set(1, "add");
        words.addAll(List.of("--home", home));
        return words.subList(1, words.size()).toArray(String[]::new);
      }
    }
    throw new IOException("the example of " + source + " shows no evidence");
  }

  private static void assertNoText(Path kept) throws IOException {
    try (var files = Files.walk(kept)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains(CANARY)).as(file.toString()).isFalse();
      }
    }
  }
}
