package ru.kvartil.school.ui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

/// An invented district of 24 schools for pictures and journeys.
public final class SampleDistrict {
  private static final List<Sample> SAMPLES = List.of(
      new Sample("Школа № 70", SchoolType.SECONDARY, PlaceKind.URBAN_SETTLEMENT, 402),
      new Sample("Берёзовская СОШ", SchoolType.SECONDARY, PlaceKind.VILLAGE, 318),
      new Sample("Вечерняя (сменная) школа № 8", SchoolType.EVENING, PlaceKind.CITY, 96),
      new Sample("Гимназия", SchoolType.GYMNASIUM, PlaceKind.CITY, 1701),
      new Sample("Ключевская ООШ", SchoolType.BASIC, PlaceKind.HAMLET, 64),
      new Sample("Лицей № 2", SchoolType.LYCEUM, PlaceKind.CITY, 812),
      new Sample("Луговская СОШ", SchoolType.SECONDARY, PlaceKind.VILLAGE, 127),
      new Sample("Октябрьская СОШ", SchoolType.SECONDARY, PlaceKind.URBAN_SETTLEMENT, 377),
      new Sample("Песчаная ООШ", SchoolType.BASIC, PlaceKind.VILLAGE, 58),
      new Sample("Раздольная СОШ", SchoolType.SECONDARY, PlaceKind.VILLAGE, 203),
      new Sample("Степная СОШ", SchoolType.SECONDARY, PlaceKind.VILLAGE, 166),
      new Sample("Школа № 1", SchoolType.SECONDARY, PlaceKind.CITY, 934),
      new Sample("Школа № 3", SchoolType.SECONDARY, PlaceKind.CITY, 655),
      new Sample("Школа № 8 им. А. С. Зорина", SchoolType.SECONDARY, PlaceKind.CITY, 540),
      new Sample("Школа № 12", SchoolType.SECONDARY, PlaceKind.CITY, 488),
      new Sample("Школа № 15", SchoolType.SECONDARY, PlaceKind.CITY, 721),
      new Sample("Школа-интернат", SchoolType.SPECIAL, PlaceKind.CITY, 112),
      new Sample("Ёлкинская НОШ", SchoolType.PRIMARY, PlaceKind.HAMLET, 31),
      new Sample("Заречная СОШ", SchoolType.SECONDARY, PlaceKind.VILLAGE, 144),
      new Sample("Каменская СОШ", SchoolType.SECONDARY, PlaceKind.VILLAGE, 189),
      new Sample("Озёрная ООШ", SchoolType.BASIC, PlaceKind.VILLAGE, 72),
      new Sample("Подгорная СОШ", SchoolType.SECONDARY, PlaceKind.VILLAGE, 151),
      new Sample("Сосновская ООШ", SchoolType.BASIC, PlaceKind.HAMLET, 44),
      new Sample("Кадетская школа", SchoolType.CADET, PlaceKind.UNKNOWN, -1));

  private SampleDistrict() {}

  /// Fills the database; gives the school whose card is shown.
  public static SchoolKey fill(SchoolsAtHand at) throws Failure {
    return at.together(() -> add(at));
  }

  private static SchoolKey add(SchoolsAtHand at) throws Failure {
    SchoolKey shown = new SchoolKey(1);
    for (int i = 0; i < SAMPLES.size(); i++) {
      Sample sample = SAMPLES.get(i);
      String code = Integer.toString(790001 + i);
      School school = at.add(sample.name, "Берёзовский район", new SchoolCodes(code, "edu" + code, ""), sample.type,
          sample.place);
      if (sample.pupils >= 0) {
        at.year(school.key(), SchoolsAtHand.YEAR, sample.pupils);
      }
      if (sample.name.contains("Зорина")) {
        shown = zorina(at, school);
      }
    }
    outside(at, "Вечерняя (сменная) школа № 8", 96, "вечерняя (сменная) школа");
    outside(at, "Школа-интернат", 112, "коррекционная школа");
    return shown;
  }

  private static SchoolKey zorina(SchoolsAtHand at, School school) throws Failure {
    at.update(new School(school.id(), school.key(), school.version(),
        new SchoolNames("Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 8"
            + " имени Александра Сергеевича Зорина» Берёзовского муниципального района", "МБОУ «СОШ № 8 им. Зорина»",
            school.name(), List.of("МБОУ СОШ №8", "СОШ 8 Зорина")),
        school.codes(), school.municipality(), school.type(), school.place(), Optional.of(false), Optional.empty()));
    int[] pupils = {497, 502, 521, 533};
    for (int i = 0; i < pupils.length; i++) {
      at.year(school.key(), new SchoolYear(2021 + i), pupils[i]);
    }
    return school.key();
  }

  private static void outside(SchoolsAtHand at, String name, int pupils, String reason) throws Failure {
    SchoolKey key = at.all().stream().filter(school -> school.name().equals(name)).findFirst().orElseThrow().key();
    at.save(new SchoolYearRecord(key, SchoolsAtHand.YEAR, OptionalInt.of(pupils), false, reason));
  }

  private record Sample(String name, SchoolType type, PlaceKind place, int pupils) {}
}
