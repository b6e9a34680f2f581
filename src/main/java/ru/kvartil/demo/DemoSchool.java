package ru.kvartil.demo;

import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.SchoolType;

/// A school of the fictional district.
///
/// @param name short official name as tables write it
/// @param code six-digit код ОО, empty for schools that take no part in ГИА
/// @param login login of ФИС ОКО
/// @param parallels highest parallel taught: 4, 9 or 11
/// @param small малокомплектная
/// @param kilometres distance to the centre of the district
/// @param parent код ОО of the school it is a филиал of; empty for the others
public record DemoSchool(String name, String code, String login, SchoolType type, int parallels, PlaceKind place,
    boolean small, int kilometres, String parent) {
  /// Whether its pupils sit ОГЭ; those of a коррекционная school do not.
  public boolean hasNinth() {
    return parallels >= 9 && type != SchoolType.SPECIAL;
  }

  /// Whether its pupils sit ЕГЭ.
  public boolean hasEleventh() {
    return parallels >= 11 && type != SchoolType.SPECIAL;
  }
}
