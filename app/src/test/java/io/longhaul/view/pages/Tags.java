package io.longhaul.view.pages;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Markup as tests look at it.
final class Tags {
  private Tags() {}

  /// What the pattern's first group matches, or all of it where there is no group.
  static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(Tags::found).toList();
  }

  private static String found(MatchResult match) {
    return match.groupCount() == 0 ? match.group() : match.group(1);
  }

  /// Read as XML, which markup of the pages is too.
  static Document parsed(String markup) {
    try {
      var builder = DocumentBuilderFactory.newNSInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(markup)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(e.getMessage() + " in " + markup.substring(0, 200), e);
    }
  }

  /// The cells of a table, row by row, without the headings of its columns.
  static List<List<String>> table(String page, String caption) {
    int start = page.indexOf("<caption>" + caption);
    if (start < 0) {
      throw new AssertionError("no table " + caption);
    }
    var body = page.substring(page.indexOf("<tbody>", start), page.indexOf("</tbody>", start));
    return all("(?s)<tr>(.*?)</tr>", body).stream()
        .map(row ->
            all("(?s)<t[hd][^>]*>(.*?)</t[hd]>", row).stream()
                .map(cell -> cell.replaceAll("<[^>]*>", ""))
                .toList())
        .toList();
  }
}
