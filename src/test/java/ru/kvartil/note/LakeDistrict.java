package ru.kvartil.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Centre.Signatory;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.methodology.Methods;
import ru.kvartil.passport.PassportField;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.shared.SchoolYear;

/// A fictional district small enough to be worked out by hand. ИОР is the mean of three shares: passed ОГЭ русский, passed
/// ОГЭ математика, certificates.
///
/// | | 2024 | 2025 |
/// |---|---|---|
/// | № 1 | 0,900; 0,950; 1 → 0,950, quartile 4 | the same |
/// | № 2 | 0,727; 0,955; 1 → 0,894, quartile 2 | 0,667; 1; 1 → 0,889, quartile 3 |
/// | № 3 | 0,900; 0,900; 0,950 → 0,917, quartile 3 | 0,600; 0,900; 0,900 → 0,800, quartile 2 |
/// | № 4 | 0,667; 1; 1 → 0,889, quartile 1 | 0,500; 0,875; 1 → 0,792, quartile 1 |
/// | № 5 | | вечерняя, outside the comparison |
/// | № 6 | no data | no data |
final class LakeDistrict {
  static final SchoolYear YEAR = new SchoolYear(2025);
  final SampleObservations facts = new SampleObservations();
  private final List<School> schools = new ArrayList<>();
  private final List<SchoolYearRecord> outside = new ArrayList<>();

  /// The whole district.
  static NoteInput whole() {
    LakeDistrict district = empty(6);
    district.year(1, 2024, 40, 4, 2, 40).year(1, 2025, 40, 4, 2, 40);
    district.year(2, 2024, 44, 12, 2, 44).year(2, 2025, 42, 14, 0, 42);
    district.year(3, 2024, 40, 4, 4, 38).year(3, 2025, 40, 16, 4, 36);
    district.year(4, 2024, 9, 3, 0, 9).year(4, 2025, 8, 4, 1, 8);
    district.year(5, 2025, 12, 6, 3, 9).outside(5, "вечерняя");
    district.passport(1, 40, 10, 1, 0).passport(2, 30, 20, 1, 5).passport(3, 20, 20, 2, 5).passport(4, 10, 30, 4, 10);
    return district.input();
  }

  /// Schools № 1 … № n without data.
  static LakeDistrict empty(int schools) {
    LakeDistrict district = new LakeDistrict();
    for (int i = 1; i <= schools; i++) {
      String name = "Школа № " + i;
      SchoolNames names = i == 3
          ? new SchoolNames("МБОУ «Озёрная средняя школа № 3»", "", name, List.of())
          : SchoolNames.of(name);
      district.schools.add(new School(new UUID(0, i), new SchoolKey(i), 1, names, SchoolCodes.NONE, "Озёрный район",
          SchoolType.SECONDARY, PlaceKind.UNKNOWN, Optional.empty(), Optional.empty()));
    }
    return district;
  }

  /// ОГЭ and certificates of a ninth class of `n`.
  LakeDistrict year(int school, int year, double n, double belowMathematics, double belowRussian,
      double certificates) {
    exam(school, year, Subjects.RUSSIAN, n, belowRussian);
    return ninth(school, year, n, belowMathematics, certificates);
  }

  /// As above without русский.
  LakeDistrict ninth(int school, int year, double n, double belowMathematics, double certificates) {
    exam(school, year, Subjects.MATHEMATICS, n, belowMathematics);
    ResultKey ninth = ResultKey.of(Procedure.GIA_9, "");
    facts.put(school, year, ninth.series(Measure.GRADUATES), n);
    facts.put(school, year, ninth.series(Measure.CERTIFICATE), certificates);
    return this;
  }

  LakeDistrict exam(int school, int year, String subject, double n, double below) {
    ResultKey exam = ResultKey.of(Procedure.OGE, subject);
    facts.put(school, year, exam.series(Measure.PARTICIPANTS), n);
    facts.put(school, year, exam.series(Measure.BELOW_MINIMUM), below);
    return this;
  }

  LakeDistrict passport(int school, double educated, double incomplete, double onRecord, double notNative) {
    facts.put(school, YEAR.end(), PassportField.PUPILS.series(), 100);
    facts.put(school, YEAR.end(), PassportField.BOTH_PARENTS_HIGHER_EDUCATION.series(), educated);
    facts.put(school, YEAR.end(), PassportField.INCOMPLETE_FAMILY.series(), incomplete);
    facts.put(school, YEAR.end(), PassportField.ON_RECORD.series(), onRecord);
    facts.put(school, YEAR.end(), PassportField.RUSSIAN_NOT_NATIVE.series(), notNative);
    return this;
  }

  LakeDistrict outside(int school, String reason) {
    outside.add(new SchoolYearRecord(new SchoolKey(school), YEAR, OptionalInt.empty(), false, reason));
    return this;
  }

  NoteInput input() {
    Centre centre = new Centre("Озёрный район", "Методический центр Озёрного района", "пос. Озёрный",
        Optional.of(YEAR), "план работы центра, пункт 3", new Signatory("Методист", "И. П. Лебедева"),
        Signatory.NOBODY, new Signatory("Директор центра", "О. Н. Ковалёва"));
    return new NoteInput(centre, schools, Map.of(YEAR, outside), facts,
        Methods.shipped(), 7);
  }
}
