package ru.kvartil.cluster;

import ru.kvartil.school.School;
import ru.kvartil.shared.Texts;

/// Kinds of schools that are grouped apart (methodology §8, after the models of Томск 2020): city, village, and
/// малокомплектные wherever they stand.
public enum PlaceStratum {
  TOWN, COUNTRY, SMALL, UNKNOWN;

  private static final Texts TEXTS = Texts.of(PlaceStratum.class);

  /// Russian name: «городские школы».
  public String text() {
    return TEXTS.get(this);
  }

  /// A school of which nobody said that it is малокомплектная is taken by its place.
  public static PlaceStratum of(School school) {
    if (school.small().orElse(false)) {
      return SMALL;
    }
    return switch (school.place()) {
      case CITY, URBAN_SETTLEMENT -> TOWN;
      case VILLAGE, HAMLET -> COUNTRY;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
