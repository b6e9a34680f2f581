package ru.kvartil.passport;

import java.util.Arrays;
import java.util.Optional;
import ru.kvartil.fact.Direction;
import ru.kvartil.fact.Series;
import ru.kvartil.shared.Texts;

/// A field of the социальный паспорт. Its Russian text is its name in the base, in mappings and in exports; the list is
/// that of `methodology_tables/social_passport_fields.csv`.
public enum PassportField {
  PUPILS("Общее число обучающихся", Unit.PEOPLE, Direction.NEUTRAL),
  BOTH_PARENTS_HIGHER_EDUCATION("Оба родителя имеют высшее образование", Unit.PEOPLE, Direction.MORE_IS_BETTER),
  PARENT_WITHOUT_HIGHER_EDUCATION("Хотя бы один родитель не имеет высшего образования", Unit.PEOPLE,
      Direction.LESS_IS_BETTER),
  UNEMPLOYED_PARENT("Хотя бы один родитель безработный", Unit.PEOPLE, Direction.LESS_IS_BETTER),
  LARGE_FAMILY("Из многодетных семей", Unit.PEOPLE, Direction.NEUTRAL),
  INCOMPLETE_FAMILY("Из неполных семей", Unit.PEOPLE, Direction.LESS_IS_BETTER),
  GUARDIANSHIP("Под опекой", Unit.PEOPLE, Direction.LESS_IS_BETTER),
  RUSSIAN_NOT_NATIVE("Русский язык не родной", Unit.PEOPLE, Direction.LESS_IS_BETTER),
  ON_RECORD("Состоят на различных видах учёта", Unit.PEOPLE, Direction.LESS_IS_BETTER),
  LOW_INCOME("Малообеспеченные", Unit.PEOPLE, Direction.LESS_IS_BETTER),
  ORPHANS("Дети-сироты и без попечения родителей", Unit.PEOPLE, Direction.LESS_IS_BETTER),
  DISABLED_PARENT("Дети родителей-инвалидов", Unit.PEOPLE, Direction.LESS_IS_BETTER),
  SPECIAL_NEEDS("Дети с ОВЗ", Unit.PEOPLE, Direction.LESS_IS_BETTER),
  DISABLED_CHILDREN("Дети-инвалиды", Unit.PEOPLE, Direction.LESS_IS_BETTER),
  FAMILY_IN_DANGER("Семьи в СОП", Unit.PEOPLE, Direction.LESS_IS_BETTER),
  MIGRANTS("Дети мигрантов / иностранных граждан", Unit.PEOPLE, Direction.LESS_IS_BETTER),
  TRUANTS("Пропуски без уважительной причины", Unit.PEOPLE, Direction.LESS_IS_BETTER),
  RISK_GROUP("Группа риска (нуждаются в сопровождении)", Unit.PEOPLE, Direction.LESS_IS_BETTER),
  TEACHERS("Общая численность учителей", Unit.PEOPLE, Direction.NEUTRAL),
  TEACHERS_OF_OTHER_SUBJECT("Учителя непрофильного предмета", Unit.PEOPLE, Direction.LESS_IS_BETTER),
  PLACE("Тип населённого пункта", Unit.PLACE, Direction.NEUTRAL),
  SMALL_SCHOOL("Малокомплектная", Unit.YES_NO, Direction.NEUTRAL),
  DEVIANT_BEHAVIOUR("С девиантным поведением", Unit.PEOPLE, Direction.LESS_IS_BETTER),
  NO_MOTIVATION("С отсутствием учебной мотивации", Unit.PEOPLE, Direction.LESS_IS_BETTER),
  DISTANCE("Расстояние до районного центра", Unit.KILOMETRES, Direction.LESS_IS_BETTER),
  INTERNET("Доступ к сети Интернет", Unit.MEGABITS, Direction.MORE_IS_BETTER);

  /// What a field is counted in. `PLACE` and `YES_NO` are words, not numbers.
  public enum Unit {
    PEOPLE, PLACE, YES_NO, KILOMETRES, MEGABITS;

    private static final Texts TEXTS = Texts.of(Unit.class);

    /// Russian sign after a number, empty for words.
    public String sign() {
      return TEXTS.get(this);
    }
  }

  private final String text;
  private final Unit unit;
  private final Direction direction;

  PassportField(String text, Unit unit, Direction direction) {
    this.text = text;
    this.unit = unit;
    this.direction = direction;
  }

  /// Russian text of the field.
  public String text() {
    return text;
  }

  public Unit unit() {
    return unit;
  }

  public Direction direction() {
    return direction;
  }

  /// Whether the field describes the school itself and is kept in the registry, not among facts.
  public boolean goesToSchool() {
    return this == PLACE || this == SMALL_SCHOOL;
  }

  /// The whole of which the field is a part: teachers of teachers, people of pupils; empty for wholes and other units.
  public Optional<PassportField> denominator() {
    return switch (this) {
      case PUPILS, TEACHERS -> Optional.empty();
      case TEACHERS_OF_OTHER_SUBJECT -> Optional.of(TEACHERS);
      default -> unit == Unit.PEOPLE ? Optional.of(PUPILS) : Optional.empty();
    };
  }

  /// Series that holds the field; meaningless for fields that go to the school.
  public Series series() {
    return Series.passport(text);
  }

  /// The field a text names; case, ё, quotes, spaces, punctuation and look-alike letters do not count.
  public static Optional<PassportField> of(String printed) {
    String folded = FieldText.fold(printed);
    return Arrays.stream(values()).filter(field -> FieldText.fold(field.text).equals(folded)).findFirst();
  }
}
