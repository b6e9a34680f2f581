package ru.kvartil.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import ru.kvartil.school.School;

/// What a school is, as a short text that is equal for equal schools: names, codes, municipality, type, place, size,
/// parent. Identity, version and further spellings are left out.
final class SchoolPrint {
  private SchoolPrint() {}

  static String of(School school) {
    String content = String.join("\n", school.names().full(), school.names().shortName(), school.names().everyday(),
        school.codes().toString(), school.municipality(), school.type().name(), school.place().name(),
        school.small().toString(), school.parent().toString());
    try {
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
