package ru.kvartil.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Makes the fictional district: 24 schools, five years. Better-off families mean better results, but not everywhere:
/// schools grow, decline, do better or worse than their context lets expect, and small ones swing from year to year.
/// No clock and no chance: every call gives the same.
public final class DemoDistrict {
  private static final Texts TEXTS = Texts.of(DemoDistrict.class);
  private static final long SEED = 20_250_901;
  private static final SchoolYear FIRST = new SchoolYear(2021);
  private static final int YEARS = 5;
  private static final double ELEVENTH_ADVANTAGE = 0.3;

  private DemoDistrict() {}

  public static DemoData generate() {
    List<SchoolProfile> profiles = SchoolProfile.all();
    List<DemoYear> years = new ArrayList<>();
    for (int i = 0; i < YEARS; i++) {
      years.add(year(profiles, i));
    }
    return new DemoData(TEXTS.get("district"), profiles.stream().map(SchoolProfile::school).toList(), years);
  }

  private static DemoYear year(List<SchoolProfile> profiles, int index) {
    List<DemoRow> ege = new ArrayList<>();
    List<DemoRow> oge = new ArrayList<>();
    List<DemoRow> ninthClasses = new ArrayList<>();
    List<DemoRow> eleventhClasses = new ArrayList<>();
    List<DemoPassport> passports = new ArrayList<>();
    for (int i = 0; i < profiles.size(); i++) {
      SchoolProfile profile = profiles.get(i);
      DemoSchool school = profile.school();
      SplittableRandom random = new SplittableRandom(SEED + 1000L * i + index);
      int pupils = (int) Math.round(profile.pupils() * (1 + 0.004 * index + 0.015 * Cohort.normal(random)));
      double ability = profile.ability(index) + 0.07 * Cohort.normal(random);
      passports.add(new DemoPassport(school, new PassportMaker(random, pupils).draw(profile)));
      if (school.hasNinth()) {
        NinthClass ninth = new NinthClass(random, Cohort.draw(random, classSize(random, pupils, school, 9), ability));
        oge.add(new DemoRow(school, ninth.exams()));
        ninthClasses.add(new DemoRow(school, Map.of("", ninth.certificates())));
      }
      if (school.hasEleventh()) {
        EleventhClass eleventh = new EleventhClass(random,
            Cohort.draw(random, classSize(random, pupils, school, 11), ability + ELEVENTH_ADVANTAGE));
        ege.add(new DemoRow(school, eleventh.exams()));
        eleventhClasses.add(new DemoRow(school, Map.of("", eleventh.certificates())));
      }
    }
    return new DemoYear(new SchoolYear(FIRST.end() + index), ege, oge, ninthClasses, eleventhClasses, passports);
  }

  /// About a tenth of the pupils are in the ninth class and half as many stay to the eleventh; never fewer than two.
  private static int classSize(SplittableRandom random, int pupils, DemoSchool school, int parallel) {
    double share = parallel == 11 ? 0.05 : school.parallels() == 9 ? 0.11 : 0.095;
    return Math.max(2, (int) Math.round(pupils * share * (1 + 0.1 * Cohort.normal(random))));
  }

  /// Subjects of the ЕГЭ tables in their order.
  public static List<String> egeSubjects() {
    return EleventhClass.subjects();
  }

  /// Subjects of the ОГЭ tables in their order.
  public static List<String> ogeSubjects() {
    return NinthClass.subjects();
  }
}
