package ru.kvartil.importing.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.Subjects;
import ru.kvartil.passport.PassportField;

/// Understands the headings of one table: key columns, subject × measure of wide tables, measures of long ones, fields of
/// the социальный паспорт. What is not understood stays unread.
final class HeadingReader {
  private static final Pattern COUNT_OF = Pattern.compile(
      "^(?:количество|кол-во|число|численность)\\s+(?:детей|обучающихся|учащихся)?[,:]?\\s*", Pattern.CASE_INSENSITIVE
          | Pattern.UNICODE_CASE);
  private static final Pattern ALL_PUPILS = Pattern.compile(
      "(?:всего|общее число|общее количество|общая численность|число|количество|численность) (?:обучающихся|учащихся)(?: в оо"
          + "| в школе)?|(?:обучающихся|учащихся),? всего");
  private static final Pattern GROUP = Pattern
      .compile("(?:количество|кол-во|число|чел\\.?|человек|%|показатели|результаты?"
          + "|в том числе:?|из них:?|предмет\\S?|учебн\\S+ предмет\\S?|всего|\\d{1,2})(?: .{0,25})?");

  private static final Pattern PHRASES = Pattern.compile("[,:;]\\s|\\s[-–—]\\s");

  private final SheetWords words;
  private final SortedMap<Integer, ColumnRole> keys = new TreeMap<>();

  HeadingReader(TableLayout layout, SheetWords words) {
    this.words = words;
    layout.columns().forEach(column -> key(column).ifPresent(role -> putKey(column.index(), role)));
  }

  /// One column per key, except codes: a school may have several. Repeated keys are not read.
  private void putKey(int column, ColumnRole role) {
    boolean repeated = role != ColumnRole.Key.SCHOOL_CODE && keys.containsValue(role);
    keys.put(column, repeated ? new ColumnRole.Ignored() : role);
  }

  private static Optional<ColumnRole> key(TableColumn column) {
    if (column.parts().isEmpty()) {
      return Optional.of(new ColumnRole.Ignored());
    }
    Optional<ColumnRole> top = HeadingWords.key(column.parts().getFirst());
    Optional<ColumnRole> leaf = HeadingWords.key(column.leaf());
    if (column.parts().size() == 1 || top.isEmpty()) {
      return leaf;
    }
    boolean codeOfOther = leaf.filter(role -> role == ColumnRole.Key.SCHOOL_CODE).isPresent()
        && top.filter(role -> role == ColumnRole.Key.SCHOOL_NAME || role == ColumnRole.Key.SCHOOL_CODE).isEmpty();
    if (codeOfOther) {
      return Optional.of(new ColumnRole.Ignored());
    }
    boolean nameOfOther = leaf.filter(role -> role == ColumnRole.Key.SCHOOL_NAME).isPresent();
    return nameOfOther ? top : leaf.or(() -> top);
  }

  SortedMap<Integer, ColumnRole> keys() {
    return keys;
  }

  /// Whether rows name procedure, subject or parallel themselves.
  boolean isLong() {
    return keys.containsValue(ColumnRole.Key.SUBJECT) || keys.containsValue(ColumnRole.Key.PROCEDURE)
        || keys.containsValue(ColumnRole.Key.PARALLEL);
  }

  /// What the heading of a column that is no key column says of results.
  Optional<HeadingResult> result(TableColumn column) {
    List<String> rest = new ArrayList<>(column.parts());
    Optional<String> measured = rest.reversed().stream().filter(part -> MeasureWords.find(part).isPresent())
        .findFirst();
    Optional<Procedure> procedure = column.parts().stream().flatMap(part -> SheetWords.procedure(part).stream())
        .findFirst();
    String subject = subject(rest, measured);
    Optional<Measure> measure = measured.flatMap(MeasureWords::find).map(found -> adjusted(found, subject));
    if (measure.isEmpty() && subject.isEmpty()) {
      return Optional.empty();
    }
    measured.ifPresent(rest::remove);
    rest.removeIf(part -> SheetWords.procedure(part).isPresent() || MeasureWords.find(part).isPresent()
        || GROUP.matcher(HeadingText.fold(part)).matches());
    String printed = String.join(TableColumn.JOINT, rest.stream().map(SubjectWords::clean).toList());
    String own = printed.isEmpty() ? measured.flatMap(HeadingReader::firstPhrase).orElse(subject) : printed;
    return measure.or(words::measure).map(found -> new HeadingResult(found, procedure, subject, own, column));
  }

  /// «Выпускники» under a subject are those who sat it; in a table about applications nobody has sat yet.
  private Measure adjusted(Measure found, String subject) {
    Measure measure = found == Measure.GRADUATES && !subject.isEmpty() ? Measure.PARTICIPANTS : found;
    boolean applications = words.measure().filter(counted -> counted == Measure.APPLIED).isPresent();
    return applications && measure == Measure.PARTICIPANTS ? Measure.APPLIED : measure;
  }

  /// The subject of a heading: a part that is one, a part beside the measure that is nothing else, or the subject named
  /// within the measure's own words; empty when the heading names none.
  private static String subject(List<String> parts, Optional<String> measured) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (SubjectWords.known(parts.get(i))) {
        boolean half = i + 1 < parts.size() && SubjectWords.qualifies(parts.get(i + 1));
        String name = SubjectWords.clean(parts.get(i));
        return Subjects.canonical(half ? name + " (" + parts.get(i + 1) + ")" : name);
      }
    }
    if (measured.isEmpty()) {
      return "";
    }
    Optional<String> within = firstPhrase(measured.get()).map(Subjects::canonical)
        .or(() -> SubjectWords.find(measured.get())).or(() -> SubjectWords.level(measured.get()));
    if (within.isPresent() || MeasureWords.find(measured.get()).filter(HeadingResult::ofSchool).isPresent()) {
      return within.orElse("");
    }
    return parts.reversed().stream().filter(HeadingReader::mayBeSubject).findFirst()
        .map(SubjectWords::clean).map(Subjects::canonical).orElse("");
  }

  /// «Геометрия» of «Геометрия, средний балл»; empty when the first phrase is the measure itself.
  private static Optional<String> firstPhrase(String part) {
    String[] phrases = PHRASES.split(part);
    return phrases.length < 2 || !mayBeSubject(phrases[0])
        ? Optional.empty()
        : Optional.of(SubjectWords.clean(phrases[0]));
  }

  private static boolean mayBeSubject(String part) {
    return MeasureWords.find(part).isEmpty() && SheetWords.procedure(part).isEmpty()
        && SheetWords.parallel(part).isEmpty() && SheetWords.period(part).isEmpty()
        && !GROUP.matcher(HeadingText.fold(part)).matches() && part.length() <= 60
        && part.chars().filter(Character::isLetter).count() > 2;
  }

  /// The passport field a heading names; «количество обучающихся» only where the table holds no results.
  static Optional<PassportField> passport(TableColumn column, boolean withResults) {
    String leaf = SubjectWords.clean(column.leaf());
    return PassportField.of(leaf).or(() -> PassportField.of(column.heading()))
        .or(() -> PassportField.of(COUNT_OF.matcher(leaf).replaceFirst("")))
        .or(() -> Optional.of(PassportField.PUPILS)
            .filter(pupils -> !withResults && ALL_PUPILS.matcher(HeadingText.fold(leaf)).matches()));
  }
}
