package ru.kvartil.school;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The three codes a school may have; empty text means unknown. Codes are text: leading zeros count.
///
/// @param organisation код ОО of ГИА, six digits
/// @param fisOko login of ФИС ОКО, `edu` and digits
/// @param own code of the centre or of another register
public record SchoolCodes(String organisation, String fisOko, String own) {
  /// A school without codes.
  public static final SchoolCodes NONE = new SchoolCodes("", "", "");

  /// Puts one code where it belongs by its form: `edu…` is ФИС ОКО, six digits код ОО, anything else the own code.
  public static SchoolCodes of(String code) {
    String text = code.strip();
    if (text.matches("(?i)edu\\d+")) {
      return new SchoolCodes("", text.toLowerCase(Locale.ROOT), "");
    }
    return text.matches("\\d{6}") ? new SchoolCodes(text, "", "") : new SchoolCodes("", "", text);
  }

  /// The code exports print: код ОО, else ФИС ОКО, else own; empty when there is none.
  public Optional<String> first() {
    return all().findFirst();
  }

  /// All codes present, in the order of [#first].
  public Stream<String> all() {
    return Stream.of(organisation, fisOko, own).filter(code -> !code.isBlank());
  }
}
