package io.longhaul.source.github;

import io.longhaul.source.JsonRecord;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The repository in the addresses of a record.
final class Address {
  private static final Pattern REPOSITORY =
      Pattern.compile("https?://[^/]+/(?:api/v3/)?(?:repos/)?[^/]+/([^/#?]+)(?:[/#?].*)?");

  private static final List<String> FIELDS =
      List.of("repository_url", "pull_request_url", "issue_url", "url", "html_url");

  private Address() {}

  static @Nullable String project(JsonRecord json) {
    for (var field : FIELDS) {
      var address = json.text(field);
      var matcher = address == null ? null : REPOSITORY.matcher(address);
      if (matcher != null && matcher.matches()) {
        return matcher.group(1);
      }
    }
    return null;
  }
}
