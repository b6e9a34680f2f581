package ru.kvartil.importing.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;
import ru.kvartil.importing.LimitReached;
import ru.kvartil.importing.Refusal;

/// One XML part read from start to end. Document types and entities are refused, depth and length of pieces are limited.
/// Elements are known by their local names, so prefixes and the strict namespaces make no difference.
final class XmlCursor implements AutoCloseable {
  private static final int DEEPEST = 256;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final Set<String> KNOWN = Set.of("spans", "customFormat", "ht", "hidden", "customHeight",
      "outlineLevel",
      "collapsed", "thickTop", "thickBot", "ph", "dyDescent", "cm", "vm", "space", "rPr", "b", "i", "u", "sz", "color",
      "rFont", "family", "charset", "scheme", "vertAlign", "strike", "phoneticPr", "si", "f", "v", "is", "t", "r", "s",
      "c", "row", "rPh", "sb", "eb", "val", "rgb", "theme",
      "tint", "indexed", "fontId", "type");
  private final XMLStreamReader2 xml;
  private final GuardedStream in;
  private final ReadBudget budget;

  XmlCursor(GuardedStream in, ReadBudget budget) throws IOException, XMLStreamException {
    this.in = in;
    this.budget = budget;
    boolean opened = false;
    try {
      this.xml = (XMLStreamReader2) factory().createXMLStreamReader((InputStream) in);
      opened = true;
    } finally {
      if (!opened) {
        in.close();
      }
    }
  }

  /// A new factory for each part: a factory remembers every name it has ever met.
  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /// The next event of the parser.
  int next() throws XMLStreamException, LimitReached {
    in.token();
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw budget.refusal(Refusal.XML_ENTITIES);
    }
    if (event == XMLStreamConstants.START_ELEMENT && xml.getDepth() > DEEPEST) {
      throw budget.refusal(Refusal.TOO_COMPLEX);
    }
    return event;
  }

  /// Goes to the next start of an element.
  ///
  /// @return its local name, or null at the end of the document
  @Nullable
  String nextElement() throws XMLStreamException, LimitReached {
    while (xml.hasNext()) {
      if (next() == XMLStreamConstants.START_ELEMENT) {
        checkNames();
        return xml.getLocalName();
      }
    }
    return null;
  }

  /// Notes the names of the current element that sheets and texts are not full of. What the parser remembers is names, so
  /// ever new ones are what would fill the memory.
  void checkNames() throws LimitReached {
    checkName(xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      checkName(xml.getAttributeLocalName(i));
    }
    checkNamespaces();
  }

  void checkName(String name) throws LimitReached {
    if (!KNOWN.contains(name)) {
      budget.name(name);
    }
  }

  void checkNamespaces() throws LimitReached {
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      budget.name(xml.getNamespacePrefix(i) + '=' + xml.getNamespaceURI(i));
    }
  }

  /// One more entry of a list that is kept in memory.
  void item() throws LimitReached {
    budget.item();
  }

  String name() {
    return xml.getLocalName();
  }

  int depth() {
    return xml.getDepth();
  }

  int attributes() {
    return xml.getAttributeCount();
  }

  String attributeName(int index) {
    return xml.getAttributeLocalName(index);
  }

  String attribute(int index) {
    return xml.getAttributeValue(index);
  }

  void attribute(int index, TypedValueDecoder decoder) throws XMLStreamException {
    xml.getAttributeAs(index, decoder);
  }

  /// Value of the first attribute of a local name, or null.
  @Nullable
  String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /// Value of the attribute of a local name that belongs to the namespace of relationships, or null.
  @Nullable
  String relationship(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals(name) && namespace != null && namespace.endsWith("/relationships")) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /// Appends the text of the current event.
  void text(Letters letters) throws LimitReached, XMLStreamException {
    letters.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    if (letters.length() > LONGEST_TEXT) {
      throw budget.refusal(Refusal.TOO_MUCH_TEXT);
    }
  }

  /// Whether the bytes of the part are not those of ASCII and its supersets.
  boolean wide() {
    String encoding = xml.getEncoding();
    return encoding != null && (encoding.startsWith("UTF-16") || encoding.startsWith("UTF-32")
        || encoding.startsWith("UCS"));
  }

  @Override
  public void close() throws IOException, XMLStreamException {
    try (in) {
      xml.close();
    }
  }
}
