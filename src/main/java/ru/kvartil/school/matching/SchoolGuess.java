package ru.kvartil.school.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.kvartil.school.SchoolType;
import ru.kvartil.shared.Texts;

/// What a name alone says about a school, proposed when a school is first met; a person may change all of it.
public final class SchoolGuess {
  private static final Texts TEXTS = Texts.of(SchoolGuess.class);
  private static final Map<Trait, SchoolType> TYPES = Map.ofEntries(Map.entry(Trait.EVENING, SchoolType.EVENING),
      Map.entry(Trait.CADET, SchoolType.CADET), Map.entry(Trait.SPECIAL, SchoolType.SPECIAL),
      Map.entry(Trait.SANATORIUM, SchoolType.OTHER), Map.entry(Trait.GYMNASIUM, SchoolType.GYMNASIUM),
      Map.entry(Trait.LYCEUM, SchoolType.LYCEUM), Map.entry(Trait.BOARDING, SchoolType.BOARDING),
      Map.entry(Trait.SECONDARY, SchoolType.SECONDARY), Map.entry(Trait.BASIC, SchoolType.BASIC),
      Map.entry(Trait.PRIMARY, SchoolType.PRIMARY), Map.entry(Trait.PROGYMNASIUM, SchoolType.PRIMARY),
      Map.entry(Trait.COLLEGE, SchoolType.OTHER), Map.entry(Trait.CENTRE, SchoolType.OTHER));
  private static final List<Trait> ORDER = List.of(Trait.EVENING, Trait.CADET, Trait.SPECIAL, Trait.SANATORIUM,
      Trait.GYMNASIUM, Trait.LYCEUM, Trait.BOARDING, Trait.SECONDARY, Trait.BASIC, Trait.PRIMARY, Trait.PROGYMNASIUM,
      Trait.COLLEGE, Trait.CENTRE);
  private static final List<Trait> OUTSIDE = List.of(Trait.EVENING, Trait.SPECIAL, Trait.SANATORIUM, Trait.PRISON);

  private SchoolGuess() {}

  /// Kind of school by the words of its name; for a филиал by the words before «филиал», the rest names its parent.
  /// A bare «школа» is [SchoolType#UNKNOWN].
  public static SchoolType type(String name) {
    Set<Trait> traits = traits(name.replaceFirst("(?iuU)\\bфилиал.*", ""));
    return ORDER.stream().filter(traits::contains).findFirst()
        .map(trait -> TYPES.getOrDefault(trait, SchoolType.UNKNOWN))
        .orElse(SchoolType.UNKNOWN);
  }

  /// Why a school of this name is usually left out of comparisons: вечерняя, коррекционная, санаторная, при УФСИН
  /// (methodology §0); empty when it takes part.
  public static Optional<String> outsideComparison(String name) {
    Set<Trait> traits = traits(name);
    return OUTSIDE.stream().filter(traits::contains).findFirst().map(TEXTS::get);
  }

  /// Name for lists and charts: without ownership and outer quotes, «СОШ» for its long form, spaces after «№» and «с.».
  /// `МБОУ "СОШ №5 с.Дубовое"` is «СОШ № 5 с. Дубовое». The name itself when nothing else would be left.
  public static String everyday(String name) {
    return EverydayName.of(name);
  }

  private static Set<Trait> traits(String name) {
    String folded = NameFolding.name(name);
    return folded.isEmpty() ? EnumSet.noneOf(Trait.class) : NameParts.of(folded).traits();
  }
}
