package io.longhaul.view;

import java.util.ArrayList;
import java.util.List;

/// Lines of text, 80 columns wide at most, in sections with a label on the left.
final class TextPage {
  static final int WIDTH = 80;
  private static final int LABEL = 11;
  private static final int WORD = 8;

  private final Ink ink;
  private final StringBuilder text = new StringBuilder();
  private String label = "";

  TextPage(Ink ink) {
    this.ink = ink;
  }

  TextPage blank() {
    text.append('\n');
    return this;
  }

  /// The label of the next line.
  TextPage section(String name) {
    blank();
    label = name;
    return this;
  }

  /// The label of the next line, without a blank line before it.
  TextPage label(String name) {
    label = name;
    return this;
  }

  /// A line as it is; what may be coloured must not be wrapped.
  TextPage line(String line) {
    text.append((margin() + line).stripTrailing()).append('\n');
    return this;
  }

  /// A sentence, wrapped at blanks.
  TextPage prose(String sentence) {
    wrap(sentence, WIDTH - LABEL - 2).forEach(this::line);
    return this;
  }

  /// One of several, indented, wrapped under itself.
  TextPage item(String sentence) {
    var lines = wrap(sentence, WIDTH - LABEL - 4);
    line("- " + lines.getFirst());
    lines.subList(1, lines.size()).forEach(line -> line("  " + line));
    return this;
  }

  /// A sentence after a quiet word, wrapped under itself.
  TextPage labelled(String word, String sentence) {
    var lines = wrap(sentence, WIDTH - LABEL - 2 - WORD);
    line(ink.dim(word) + " ".repeat(WORD - word.length()) + lines.getFirst());
    lines.subList(1, lines.size()).forEach(line -> line(" ".repeat(WORD) + line));
    return this;
  }

  /// A sentence over the full width, emphasised.
  TextPage headline(String sentence) {
    wrap(sentence, WIDTH - 4)
        .forEach(line -> text.append("  ").append(ink.bold(line)).append('\n'));
    return this;
  }

  /// A quiet line over the full width.
  TextPage quiet(String sentence) {
    wrap(sentence, WIDTH - 4).forEach(line -> text.append("  ").append(ink.dim(line)).append('\n'));
    return this;
  }

  private String margin() {
    var padded = label + " ".repeat(Math.max(0, LABEL - label.length()));
    var margin =
        "  " + (label.isEmpty() ? padded : ink.accent(label) + padded.substring(label.length()));
    label = "";
    return margin;
  }

  static List<String> wrap(String sentence, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : Printable.of(sentence).strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
