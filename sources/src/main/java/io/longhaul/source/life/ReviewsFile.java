package io.longhaul.source.life;

import io.longhaul.simulate.Doings;
import java.util.Locale;

/// Reviews as `gh api repos/O/R/pulls/N/reviews` prints them; a colleague's and a bot's are among
/// them.
final class ReviewsFile {
  private static final int FIRST_ID = 1000;

  private ReviewsFile() {}

  static String of(Doings doings) {
    var text = new StringBuilder("[");
    int id = FIRST_ID;
    for (var at : doings.reviews()) {
      review(text, id++, LifeFiles.ME, "User", at.toString());
      review(text, id++, "checks[bot]", "Bot", at.plusSeconds(30).toString());
      review(text, id++, "colleague", "User", at.plusSeconds(9_000).toString());
    }
    return text.append("]\n").toString();
  }

  private static void review(StringBuilder text, int id, String login, String type, String at) {
    text.append(id == FIRST_ID ? "\n" : ",\n")
        .append(
            String.format(
                Locale.ROOT,
                "{\"id\":%d,\"user\":{\"login\":\"%s\",\"type\":\"%s\"},\"body\":\"simulated\","
                    + "\"state\":\"COMMENTED\",\"submitted_at\":\"%s\",\"commit_id\":\"0\","
                    + "\"pull_request_url\":\"https://api.github.com/repos/sim/work/pulls/%d\"}",
                id,
                login,
                type,
                at,
                id));
  }
}
