package ru.kvartil.demo;

import java.util.List;
import ru.kvartil.shared.SchoolYear;

/// One school year of the fictional district.
///
/// @param ege ЕГЭ by subject, schools with an eleventh class
/// @param oge ОГЭ by subject, schools with a ninth class
/// @param ninth graduates and certificates of ninth classes
/// @param eleventh graduates, certificates and medals of eleventh classes
/// @param passports социальные паспорта of all schools
public record DemoYear(SchoolYear year, List<DemoRow> ege, List<DemoRow> oge, List<DemoRow> ninth,
    List<DemoRow> eleventh, List<DemoPassport> passports) {
  public DemoYear {
    ege = List.copyOf(ege);
    oge = List.copyOf(oge);
    ninth = List.copyOf(ninth);
    eleventh = List.copyOf(eleventh);
    passports = List.copyOf(passports);
  }
}
