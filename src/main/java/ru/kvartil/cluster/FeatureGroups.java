package ru.kvartil.cluster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import ru.kvartil.identification.FourField;
import ru.kvartil.index.IndexResult;
import ru.kvartil.index.Participant;
import ru.kvartil.index.SchoolIndex;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Texts;

/// Schools grouped by one feature at a time: what is offered first, whatever the number of schools, because everyone can
/// check it (methodology §8).
///
/// @param name Russian name of the feature
/// @param groups in the order of the feature; none is empty
/// @param unknown schools of which the feature is not known
public record FeatureGroups(By by, String name, List<Group> groups, List<Participant> unknown) {
  private static final Texts TEXTS = Texts.of(FeatureGroups.class);

  public FeatureGroups {
    groups = List.copyOf(groups);
    unknown = List.copyOf(unknown);
  }

  /// By what schools are grouped.
  public enum By {
    PLACE, SIZE, FIELDS;

    /// Russian name: «По месту».
    public String text() {
      return TEXTS.get(this);
    }
  }

  /// Sizes of schools in pupils; our borders.
  public enum Size {
    UP_TO_100(100), UP_TO_300(300), UP_TO_600(600), MORE(Integer.MAX_VALUE);

    private final int most;

    Size(int most) {
      this.most = most;
    }

    static Size of(int pupils) {
      for (Size size : values()) {
        if (pupils <= size.most) {
          return size;
        }
      }
      throw new IllegalArgumentException("no size of " + pupils);
    }
  }

  /// One group.
  public record Group(String name, List<Participant> schools) {
    public Group {
      schools = List.copyOf(schools);
    }
  }

  /// By place, by size, by quarters of ИОР × ИСБШ, over the compared schools.
  ///
  /// @param pupils number of pupils of a school; empty when unknown
  public static List<FeatureGroups> all(List<Participant> participants, Function<SchoolKey, OptionalInt> pupils,
      IndexResult outcome, IndexResult welfare) {
    List<Participant> compared = participants.stream().filter(Participant::compared).toList();
    return List.of(
        of(By.PLACE, compared, PlaceStratum.class, school -> Optional.of(PlaceStratum.of(school.school()))
            .filter(place -> place != PlaceStratum.UNKNOWN), PlaceStratum::text),
        of(By.SIZE, compared, Size.class, school -> size(pupils.apply(school.key())), TEXTS::get),
        of(By.FIELDS, compared, FourField.class,
            school -> FourField.of(quarter(outcome, school), quarter(welfare, school)), FourField::text));
  }

  private static Optional<Size> size(OptionalInt pupils) {
    return pupils.isPresent() && pupils.getAsInt() > 0 ? Optional.of(Size.of(pupils.getAsInt())) : Optional.empty();
  }

  private static OptionalInt quarter(IndexResult result, Participant school) {
    return result.schools().stream().filter(index -> index.school().key().equals(school.key())).findFirst()
        .map(SchoolIndex::quartile).orElseGet(OptionalInt::empty);
  }

  private static <E extends Enum<E>> FeatureGroups of(By by, List<Participant> schools, Class<E> kind,
      Function<Participant, Optional<E>> value, Function<E, String> name) {
    Map<E, List<Participant>> groups = new EnumMap<>(kind);
    List<Participant> unknown = new ArrayList<>();
    schools.forEach(school -> value.apply(school).ifPresentOrElse(
        each -> groups.computeIfAbsent(each, _ -> new ArrayList<>()).add(school), () -> unknown.add(school)));
    return new FeatureGroups(by, by.text(),
        groups.entrySet().stream().map(entry -> new Group(name.apply(entry.getKey()), entry.getValue())).toList(),
        unknown);
  }
}
