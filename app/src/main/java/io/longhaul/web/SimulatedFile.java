package io.longhaul.web;

/// A file that is taken from the demo: it says where a reader looks first that it is about nobody.
///
/// Markdown and HTML have a line below their heading, a drawing has it in its title, and a table in
/// the heading of its first column, since CSV knows no comments.
final class SimulatedFile {
  private static final String WORD = "Simulated: ";
  private static final String SENTENCE = "These are the traces of a made-up person.";

  private SimulatedFile() {}

  /// @param name with the ending that tells what it is
  static String marked(String name, String text) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "md" -> after("\n", "\n**Simulated.** " + SENTENCE + "\n", text);
      case "html" -> after("</h1>", "\n<p><b>Simulated.</b> " + SENTENCE + "</p>", text);
      case "svg" -> drawing(text);
      case "csv" -> text.startsWith("\"") ? "\"" + WORD + text.substring(1) : WORD + text;
      default -> throw new IllegalArgumentException("no way to mark " + name);
    };
  }

  private static String drawing(String text) {
    var titled = text.replaceFirst("(<title[^>]*>)", "$1" + WORD);
    return titled.replaceFirst("(<text class=\"strong\"[^>]*>)", "$1" + WORD);
  }

  private static String after(String place, String line, String text) {
    int end = text.indexOf(place) + place.length();
    return text.substring(0, end) + line + text.substring(end);
  }
}
