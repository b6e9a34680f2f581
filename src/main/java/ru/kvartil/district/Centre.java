package ru.kvartil.district;

import java.util.Optional;
import ru.kvartil.shared.SchoolYear;

/// The methodical centre: what stands at the head and the foot of its documents.
///
/// @param district name of the district as people write it: «Берёзовский район»
/// @param organisation full name of the centre for the heading block; empty until entered
/// @param settlement place of documents: «г. Берёзовск»; empty until entered
/// @param currentYear school year the centre works in
/// @param basis why analytical notes are written (план работы, приказ); empty until entered
/// @param prepared who prepares documents
/// @param agreed who agrees them
/// @param signed who signs them
public record Centre(String district, String organisation, String settlement, Optional<SchoolYear> currentYear,
    String basis, Signatory prepared, Signatory agreed, Signatory signed) {
  /// A centre of which only the district is known.
  public static Centre of(String district, Optional<SchoolYear> currentYear) {
    return new Centre(district.strip(), "", "", currentYear, "", Signatory.NOBODY, Signatory.NOBODY, Signatory.NOBODY);
  }

  /// A person who stands under documents.
  ///
  /// @param position должность, empty when unknown
  /// @param name initials before the surname: «И. П. Лебедева», empty when unknown
  public record Signatory(String position, String name) {
    /// Nobody yet.
    public static final Signatory NOBODY = new Signatory("", "");

    public boolean known() {
      return !position.isBlank() || !name.isBlank();
    }
  }
}
