package ru.kvartil.importing.xlsx;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import ru.kvartil.importing.LimitReached;
import ru.kvartil.importing.Refusal;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.shared.Failure;

/// The one place where a broken file becomes a refusal.
public final class Hostile {
  /// Reads something of a file.
  @FunctionalInterface
  public interface Reading<T> {
    T read() throws IOException, XMLStreamException, Failure;
  }

  private Hostile() {}

  /// Unchecked exceptions are caught here and nowhere else: inflater and XML parser answer damaged content with
  /// `IllegalArgumentException`, `ArrayIndexOutOfBoundsException` and others of their own, which say that the file is broken
  /// and not the program. So only reading runs inside, never the code that receives what was read.
  public static <T> T guard(SourceFile file, Reading<T> reading) throws Failure {
    try {
      return reading.read();
    } catch (ZipException | EOFException | CharConversionException | XMLStreamException | RuntimeException broken) {
      throw LimitReached.under(broken).orElseGet(() -> Refusal.CORRUPT.because(broken, file));
    } catch (IOException unreadable) {
      throw LimitReached.under(unreadable).orElseGet(() -> Refusal.UNREADABLE.because(unreadable, file));
    }
  }
}
