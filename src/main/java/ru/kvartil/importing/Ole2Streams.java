package ru.kvartil.importing;

import java.util.Locale;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import ru.kvartil.shared.Failure;

/// Names of the streams inside an OLE2 container, enough to tell an old Excel file from a sealed new one. Directory entries
/// stand on multiples of 128 bytes and carry their name and its length ([MS-CFB] 2.6.1), so they are found without
/// following sector chains, which are what broken files break.
final class Ole2Streams {
  private static final int ENTRY = 128;
  private static final int LENGTH_AT = 64;
  private static final int TYPE_AT = 66;
  private static final int BLOCK = ENTRY * 512;
  private static final Set<String> TELLING = Set.of("Workbook", "WORKBOOK", "WorkBook", "Book", "BOOK",
      "EncryptedPackage", "WordDocument");

  private Ole2Streams() {}

  static Refusal refusal(SourceFile file) throws Failure {
    Set<String> names = names(file);
    if (names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("book"))) {
      return Refusal.OLD_EXCEL;
    }
    if (names.contains("EncryptedPackage")) {
      return Refusal.ENCRYPTED;
    }
    return names.contains("WordDocument") ? Refusal.WORD_DOCUMENT : Refusal.NOT_A_TABLE;
  }

  private static Set<String> names(SourceFile file) throws Failure {
    Set<String> names = new HashSet<>();
    try (InputStream in = Files.newInputStream(file.path())) {
      for (byte[] block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
        for (int at = 0; at + ENTRY <= block.length; at += ENTRY) {
          int length = (block[at + LENGTH_AT] & 0xff) - 2;
          boolean entry = block[at + LENGTH_AT + 1] == 0 && block[at + TYPE_AT] > 0 && block[at + TYPE_AT] <= 5;
          if (entry && length >= 8 && length <= 32 && length % 2 == 0) {
            String name = new String(block, at, length, StandardCharsets.UTF_16LE);
            if (TELLING.contains(name)) {
              names.add(name);
            }
          }
        }
      }
    } catch (IOException unreadable) {
      throw Refusal.UNREADABLE.because(unreadable, file);
    }
    return names;
  }
}
