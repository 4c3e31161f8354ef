package io.longhaul.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Commits that somebody's broken tool could have written, of chance; bytes as chars.
final class OddCommits {
  private static final String TREE = "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n";

  private static final List<String> NAMES =
      List.of(
          "",
          " ",
          "A",
          " A U Thor ",
          "\u00c3\u00a9t\u00c3\u00a9",
          "\u00ff\u0080",
          "\tTab\t",
          "a < b",
          "a > b",
          "a >> b",
          "\r",
          "\u000b x \f",
          "\"Q\" 'q'",
          "J. R.",
          "author x",
          "1 +0");

  private static final List<String> ADDRESSES =
      List.of(
          "",
          " ",
          "a@example.org",
          " a@b ",
          "a>b",
          "a<b",
          "<a@b>",
          ">",
          "<",
          "a@b>c>",
          "\u00e9@x",
          "a b\t",
          "\r");

  private static final List<String> DATES =
      List.of(
          "0",
          "1",
          "1700000000",
          "1700000000",
          "1700000000",
          "-1",
          "007",
          "12x",
          "1.5",
          "",
          "999999999999999999",
          "1000000000000000000",
          "9223372036854775807",
          "9223372036854775808",
          "18446744073709551616",
          "99999999999999999999999",
          "+1");

  private static final List<String> ZONES =
      List.of(
          "+0100",
          "-0800",
          "+0000",
          "-0000",
          "-7",
          "+051800",
          "+9999",
          "+1",
          "0100",
          "+",
          "-",
          "+x",
          "+01:00",
          "",
          "UTC",
          "+0100 x",
          "+0100>",
          "-2147483646",
          "-2147483647",
          "-2147483648",
          "+2147483647",
          "+99999999999999999999999",
          "+0100\r");

  private static final List<String> SPACES = List.of(" ", " ", " ", "", "  ", "\t", "\r", "\u000b");

  private static final List<String> OTHER_HEADERS =
      List.of(
          "gpgsig -----BEGIN\n \n author X <x@x> 5 +0000\n encoding koi8-r\n -----END\n",
          "mergetag object 1\n committer X <x@x> 5 +0000\n \n  parent x\n",
          "authors A <a@a> 6 +0000\n",
          "author\tA <a@a> 7 +0000\n",
          "Author A <a@a> 8 +0000\n",
          "committer\n",
          "author\n",
          "author \n",
          "encoding\n",
          "x\n",
          " author A <a@a> 9 +0000\n",
          "committer A <a@a>\n",
          "author A <a@a 1 +0000\n",
          "HG:extra a\n",
          "e\n",
          "a\n",
          "x\0author N <n@n> 10 +0000\n",
          "author N <n\0@n> 11 +0000\n",
          "\r\n");

  /// What stands where parents do, as long as a tree and its name, and is none.
  private static final List<String> SECOND_TREES =
      List.of(
          "tree x\nauthor Ada L. <ada@e.org> 17000000 +01\n",
          "tree x\n\nsubject of 37 bytes then the next one\n",
          "tree 4b825dc642cb6eb9a060e54bf8d69288fbee490x\n");

  static final List<String> LINES =
      List.of(
          "words and words",
          "\u00c3\u00a9 \u00e9",
          "words:",
          "no trailer at all",
          "x  \t",
          "",
          "",
          "",
          " ",
          "\t",
          " \r",
          "  indented",
          "\tConflicting",
          "Conflicts:",
          "Conflicts: a",
          "Conflicts:\r",
          "# comment",
          "#",
          "#a: b",
          "---",
          "--- a",
          "\u000b",
          "\f",
          "# ------------------------ >8 ------------------------",
          "# ------------------------ >8 -----------------------",
          "Signed-off-by: A <a@a>",
          "Signed-off-by: A <a@a>",
          "signed-off-by: A",
          "Signed-off-by:A",
          "(cherry picked from commit 1234)",
          "(cherry picked from 1)",
          "Bug #43",
          ": nothing",
          ":",
          "Token : value",
          "Token\t:",
          "Two words : value",
          "a-b: c",
          "a_b: c",
          "-: x",
          "7:",
          "Reviewed-by: R <r@r>",
          "Acked-by: x",
          "Fixes: 12",
          "Closes #3",
          "CC: all",
          "\u00e9: x",
          "Co-authored-by: B <b@b>",
          "CO-AUTHORED-BY:x",
          "co-authored-by",
          "Assisted-by: C",
          "assisted-By:",
          "Generated-by: D",
          "generated-by: \u00e9",
          " Generated-by: no",
          "http://example.org/x",
          "--",
          "=====",
          "Token: value\r");

  private static final List<String> ENCODINGS =
      List.of("UTF-8", "utf8", "", " ", "x-unknown", "UTF-8 ", "utf-8\r");

  private final Random random;

  OddCommits(long seed) {
    this.random = new Random(seed);
  }

  /// All that can be in a commit.
  String commit() {
    var headers = new ArrayList<String>();
    addPerson(headers, "author ");
    addPerson(headers, "committer ");
    while (oneOf(3)) {
      headers.add(1 + random.nextInt(headers.size()), anyOf(OTHER_HEADERS));
    }
    if (oneOf(8)) {
      headers.addFirst(anyOf(SECOND_TREES));
    }
    // git's conversion reads beyond its own buffer when there is a NUL among the headers
    boolean convertible = headers.stream().noneMatch(header -> header.contains("\0"));
    while (convertible && oneOf(5)) {
      headers.add(random.nextInt(1 + headers.size()), "encoding " + anyOf(ENCODINGS) + "\n");
    }
    var end = oneOf(30) ? "\0" : "";
    return TREE + String.join("", headers) + end + (oneOf(20) ? "" : "\n" + message());
  }

  private void addPerson(List<String> headers, String role) {
    while (!oneOf(12)) {
      headers.add(role + person() + "\n");
      if (!oneOf(5)) {
        return;
      }
    }
    headers.add("x\n");
  }

  private String person() {
    if (oneOf(3)) {
      return "A U Thor <author@example.org> " + anyOf(DATES) + " " + anyOf(ZONES);
    }
    var open = oneOf(15) ? "" : "<";
    var close = oneOf(15) ? "" : ">";
    return anyOf(NAMES)
        + anyOf(SPACES)
        + open
        + anyOf(ADDRESSES)
        + close
        + anyOf(SPACES)
        + anyOf(DATES)
        + anyOf(SPACES)
        + anyOf(ZONES)
        + (oneOf(5) ? anyOf(SPACES) : "");
  }

  /// Paragraphs of prose and trailers.
  String message() {
    var message = new StringBuilder();
    if (!oneOf(3)) {
      message.append("Subject\n\n");
    }
    int lines = random.nextInt(12);
    boolean crLf = oneOf(15);
    for (int i = 0; i < lines; i++) {
      message.append(oneOf(3) ? anyOf(LINES.subList(25, 36)) : anyOf(LINES));
      message.append(oneOf(200) ? "\0" : "").append(crLf ? "\r\n" : "\n");
    }
    if (oneOf(3) && !message.isEmpty()) {
      message.setLength(message.length() - 1);
    }
    return message.toString();
  }

  private boolean oneOf(int many) {
    return random.nextInt(many) == 0;
  }

  private String anyOf(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
