package ru.kvartil.importing.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The parts of an open zip file by their names, which in these packages do not depend on case.
final class ZipParts implements AutoCloseable {
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private final ReadBudget budget;

  /// @throws ZipException when the zip is broken or two parts have one name: readers would disagree which one counts
  ZipParts(ReadBudget budget) throws IOException {
    ZipEnd.check(budget.file());
    this.zip = new ZipFile(budget.file().path().toFile());
    this.budget = budget;
    boolean sound = false;
    try {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory() && entries.put(key(entry.getName()), entry) != null) {
          throw new ZipException("two parts named alike");
        }
      }
      sound = true;
    } finally {
      if (!sound) {
        zip.close();
      }
    }
  }

  private static String key(String name) {
    String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return path.startsWith("/") ? path.substring(1) : path;
  }

  /// Names in lower case, without a leading slash.
  Set<String> names() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  boolean has(String name) {
    return entries.containsKey(key(name));
  }

  /// @throws ZipException when there is no such part
  GuardedStream open(String name) throws IOException {
    ZipEntry entry = entries.get(key(name));
    @Nullable
    InputStream in = entry == null ? null : zip.getInputStream(entry);
    if (entry == null || in == null) {
      throw new ZipException("no part " + name);
    }
    return new GuardedStream(in, entry, budget);
  }

  /// @throws ZipException when there is no such part
  XmlCursor xml(String name) throws IOException, XMLStreamException {
    return new XmlCursor(open(name), budget);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
