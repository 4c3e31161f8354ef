package io.longhaul.source.git;

import io.longhaul.evidence.Rejected;
import io.longhaul.history.Mailmap;
import io.longhaul.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Finds what a repository says about who stands for whom: its `.mailmap`, and the file or object
/// that is configured.
final class Mailmaps {
  private static final int MOST_BYTES = 1 << 24;
  private static final String TOO_LARGE = "its mailmap is not used: it is too large";

  private final Repository repository;
  private final Configuration configuration;
  private final Consumer<Rejected> rejected;

  private Mailmaps(
      Repository repository, Configuration configuration, Consumer<Rejected> rejected) {
    this.repository = repository;
    this.configuration = configuration;
    this.rejected = rejected;
  }

  static Mailmap of(Repository repository, Configuration configuration, Consumer<Rejected> rejected)
      throws SourceException {
    return new Mailmaps(repository, configuration, rejected).all();
  }

  private Mailmap all() throws SourceException {
    var top = MailmapFolder.of(repository, configuration);
    boolean bare = top.isEmpty();
    var mailmap = Mailmap.EMPTY;
    var file = top.orElse(repository.folder()).resolve(".mailmap");
    if (!bare && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      mailmap = mailmap.andFile(read(file));
    }
    var blob = configuration.get("mailmap.blob").orElse(bare ? "HEAD:.mailmap" : "");
    if (!blob.isEmpty()) {
      mailmap = mailmap.andBlob(object(blob));
    }
    if (configuration.get("mailmap.file").isPresent()) {
      var path = Git.run(repository.folder(), "", "config", "--path", "--get", "mailmap.file");
      if (path.succeeded()) {
        var configured = top.orElse(repository.folder()).resolve(path.output().stripTrailing());
        mailmap = Files.exists(configured) ? mailmap.andFile(read(configured)) : mailmap;
      }
    }
    if (mailmap.malformed() > 0) {
      reject(mailmap.malformed() + " lines of its mailmap say nothing and are passed over");
    }
    return mailmap;
  }

  private byte[] read(Path file) {
    try {
      if (Files.size(file) <= MOST_BYTES) {
        return Files.readAllBytes(file);
      }
      reject(TOO_LARGE);
    } catch (IOException e) {
      reject("its mailmap is not used: it cannot be read");
    }
    return new byte[0];
  }

  /// The object's bytes, whatever their encoding; nothing when there is none.
  private byte[] object(String name) throws SourceException {
    var bytes =
        Git.bytes(repository.folder(), MOST_BYTES, "cat-file", "blob", name).orElse(new byte[0]);
    if (bytes.length <= MOST_BYTES) {
      return bytes;
    }
    reject(TOO_LARGE);
    return new byte[0];
  }

  private void reject(String reason) {
    rejected.accept(new Rejected(repository.label(), reason));
  }
}
