package io.longhaul.source;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// XML files as records, one after the other in constant memory, seen through a contract: `A.b` is
/// the attribute `b` of elements `A`, wherever they stand; `A.B.c` that of elements `B` right
/// inside of them. Declarations of types are not looked at, entities of a file's own are not
/// followed, and nothing outside of it is opened.
public final class Xml {
  private static final int BUFFER = 1 << 16;
  private static final int MOST_PUSHED_BACK = 64;

  private final Contract contract;
  private final Map<String, Map<String, Integer>> attributes = new HashMap<>();
  private final Set<String> elements = new HashSet<>();

  public Xml(Contract contract) {
    this.contract = contract;
    for (var field : contract.fields()) {
      int dot = field.path().lastIndexOf('.');
      if (dot > 0) {
        var element = field.path().substring(0, dot);
        attributes
            .computeIfAbsent(element, _ -> new HashMap<>())
            .put(field.path().substring(dot + 1), field.most());
        elements.add(element.replaceAll("\\..*", ""));
      }
    }
  }

  /// An element that the contract names.
  public static final class Element {
    private final Contract contract;
    private final String path;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<Element> children = new ArrayList<>();

    private Element(Contract contract, String path) {
      this.contract = contract;
      this.path = path;
    }

    /// An attribute's text, or null.
    public @Nullable String text(String attribute) {
      check(path + "." + attribute);
      return attributes.get(attribute);
    }

    /// The elements of a name right inside of it.
    public List<Element> children(String name) {
      return children.stream().filter(child -> child.path.equals(path + "." + name)).toList();
    }

    private void check(String field) {
      if (!contract.names(field)) {
        throw new IllegalArgumentException("the contract does not name " + field);
      }
    }
  }

  /// Is given each element with the number of its line.
  @FunctionalInterface
  public interface Taker {
    void take(long line, Element element);
  }

  /// Takes every element of a file that the contract names.
  ///
  /// @param root the name of the element that holds all others
  public void each(Trove.Item item, String root, Harvest harvest, Taker taker) throws IOException {
    long line = 1;
    try (var text = text(item.open())) {
      long before = skipTo("<" + root, text);
      if (before < 0) {
        harvest.unusable(item.name(), "it is of another kind of XML");
        return;
      }
      var reader = reader(text);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          line = before + reader.getLocation().getLineNumber();
          if (elements.contains(reader.getLocalName())) {
            taker.take(line, element(reader));
          }
        }
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException broken && !isCut(broken)) {
        throw broken;
      }
      harvest.unusable(item.name() + ":" + line, "it is no XML from here on");
    } catch (ZipException | EOFException e) {
      harvest.unusable(item.name(), "it cannot be unpacked");
    }
  }

  private static boolean isCut(IOException e) {
    return e instanceof ZipException || e instanceof EOFException;
  }

  /// Skips what stands before the first element: a declaration of types may be malformed, and the
  /// parser of the JDK fails at some.
  ///
  /// @return how many lines that were; less than 0 where there is no such element
  private static long skipTo(String begin, PushbackReader text) throws IOException {
    int matched = 0;
    long lines = 0;
    for (int next = text.read(); next >= 0; next = text.read()) {
      matched = next == begin.charAt(matched) ? matched + 1 : next == '<' ? 1 : 0;
      lines += next == '\n' ? 1 : 0;
      if (matched == begin.length()) {
        text.unread(begin.toCharArray());
        return lines;
      }
    }
    return -1;
  }

  private static XMLStreamReader reader(Reader text) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // even &lt; counts against these limits, and a long file holds many; none of its own is
    // followed
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.entityExpansionLimit", "0");
    factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
    return factory.createXMLStreamReader(text);
  }

  /// Wrong bytes are replaced, so that one in somebody's name does not end the file.
  private static PushbackReader text(InputStream stream) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    return new PushbackReader(
        new BufferedReader(new InputStreamReader(stream, decoder), BUFFER), MOST_PUSHED_BACK);
  }

  /// The element at which the reader stands; it then stands at its end.
  private Element element(XMLStreamReader reader) throws XMLStreamException {
    var element = read(reader, reader.getLocalName());
    int depth = 1;
    while (depth > 0) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth == 2) {
            child(reader, element);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
    return element;
  }

  private void child(XMLStreamReader reader, Element parent) {
    var child = read(reader, parent.path + "." + reader.getLocalName());
    if (!child.attributes.isEmpty()) {
      parent.children.add(child);
    }
  }

  private Element read(XMLStreamReader reader, String path) {
    var element = new Element(contract, path);
    var named = attributes.getOrDefault(path, Map.of());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      var name = reader.getAttributeLocalName(i);
      var most = named.get(name);
      if (most != null) {
        var text = reader.getAttributeValue(i);
        element.attributes.put(name, text.substring(0, Math.min(most, text.length())));
      }
    }
    return element;
  }
}
