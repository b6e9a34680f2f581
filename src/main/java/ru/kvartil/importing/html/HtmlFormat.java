package ru.kvartil.importing.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.kvartil.importing.ReadLimits;
import ru.kvartil.importing.Refusal;
import ru.kvartil.importing.SheetHead;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.importing.SpreadsheetFile;
import ru.kvartil.importing.SpreadsheetReader;
import ru.kvartil.shared.Failure;

/// Opens web pages that hold tables, each as a sheet. Nothing of a page runs and nothing it names is fetched. Pages over
/// [#MOST_BYTES] and pages without a table are refused.
public final class HtmlFormat implements SpreadsheetReader.Format {
  /// A page is read whole: letters take twice its size, cells as much again.
  public static final long MOST_BYTES = 24L << 20;
  private static final int HEAD = 4096;
  private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private final ReadLimits limits;

  public HtmlFormat(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public SpreadsheetFile open(SourceFile file) throws Failure {
    byte[] bytes = bytes(file);
    List<HtmlTable> tables = new HtmlTables(file, limits).read(text(bytes));
    if (tables.isEmpty()) {
      throw Refusal.HTML_PAGE.of(file);
    }
    return new Page(file, tables);
  }

  private static byte[] bytes(SourceFile file) throws Failure {
    try (InputStream in = file.open()) {
      byte[] bytes = in.readNBytes((int) MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw Refusal.HTML_BIG.of(file, MOST_BYTES >> 20);
      }
      return bytes;
    } catch (IOException unreadable) {
      throw Refusal.UNREADABLE.because(unreadable, file);
    }
  }

  /// Letters by the byte order mark, else by what the page says of itself, else UTF-8 if it is, else windows-1251.
  static String text(byte[] bytes) {
    int mark = bytes.length > 1 ? ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff) : 0;
    if (mark == 0xfffe || mark == 0xfeff) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    Charset said = said(bytes).orElse(StandardCharsets.UTF_8);
    String text = decoded(bytes, said).or(() -> decoded(bytes, StandardCharsets.UTF_8))
        .orElseGet(() -> new String(bytes, Charset.forName("windows-1251")));
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Optional<Charset> said(byte[] bytes) {
    Matcher found = CHARSET.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
    return found.find() && Charset.isSupported(found.group(1))
        ? Optional.of(Charset.forName(found.group(1)))
        : Optional.empty();
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /// An opened page.
  private record Page(SourceFile file, List<HtmlTable> tables) implements SpreadsheetFile {
    @Override
    public String name() {
      return file.name();
    }

    @Override
    public String hash() throws Failure {
      return file.hash();
    }

    @Override
    public List<SheetHead> heads() {
      return tables.stream().map(HtmlTable::head).toList();
    }

    @Override
    public void rows(int sheet, RowSink sink) throws Failure {
      boolean wanted = true;
      for (int i = 0; wanted && i < tables.get(sheet).rows().size(); i++) {
        wanted = sink.row(tables.get(sheet).rows().get(i));
      }
    }
  }
}
