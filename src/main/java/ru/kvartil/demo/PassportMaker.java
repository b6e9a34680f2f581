package ru.kvartil.demo;

import static ru.kvartil.passport.PassportField.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import ru.kvartil.passport.PassportField;
import ru.kvartil.school.SchoolType;

/// Draws the социальный паспорт of a school from how well-off its families are.
final class PassportMaker {
  private final SplittableRandom random;
  private final int pupils;
  private final EnumMap<PassportField, Integer> numbers = new EnumMap<>(PassportField.class);

  PassportMaker(SplittableRandom random, int pupils) {
    this.random = random;
    this.pupils = pupils;
  }

  /// Shares of pupils follow the context linearly, each with some noise of its own; counts are whole and never above the
  /// number of pupils.
  Map<PassportField, Integer> draw(SchoolProfile profile) {
    double context = profile.context();
    numbers.put(PUPILS, pupils);
    count(BOTH_PARENTS_HIGHER_EDUCATION, 0.33 + 0.15 * context);
    count(PARENT_WITHOUT_HIGHER_EDUCATION, 0.55 - 0.14 * context);
    count(UNEMPLOYED_PARENT, 0.13 - 0.06 * context);
    count(LARGE_FAMILY, 0.2 - 0.05 * context);
    count(INCOMPLETE_FAMILY, 0.24 - 0.06 * context);
    count(GUARDIANSHIP, 0.025 - 0.01 * context);
    count(RUSSIAN_NOT_NATIVE, 0.06 - 0.035 * context);
    count(ON_RECORD, 0.03 - 0.017 * context);
    count(LOW_INCOME, 0.22 - 0.09 * context);
    count(ORPHANS, 0.015 - 0.007 * context);
    count(SPECIAL_NEEDS, profile.school().type() == SchoolType.SPECIAL ? 1 : 0.06 - 0.02 * context);
    count(DISABLED_CHILDREN, 0.02 - 0.004 * context);
    count(FAMILY_IN_DANGER, 0.015 - 0.008 * context);
    count(RISK_GROUP, 0.08 - 0.04 * context);
    int teachers = Math.max(4, (int) Math.round(pupils / 15.0));
    numbers.put(TEACHERS, teachers);
    numbers.put(TEACHERS_OF_OTHER_SUBJECT, Math.min(teachers, random.nextInt(3) + (profile.school().small() ? 2 : 0)));
    numbers.put(DISTANCE, profile.school().kilometres());
    return numbers;
  }

  private void count(PassportField field, double share) {
    double noisy = Math.clamp(share * (1 + 0.15 * Cohort.normal(random)), 0, 1);
    numbers.put(field, (int) Math.round(noisy * pupils));
  }
}
