package ru.kvartil.school.ui.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.matching.SchoolGuess;
import ru.kvartil.school.ui.SchoolDesk.Entry;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// The fields of a school's sheet: from a stored school to what stands on the screen and back.
final class SheetForm {
  private static final Texts TEXTS = Texts.of(SheetForm.class);
  final Edited<String> everyday = text("field.everyday", SheetChecks::everyday);
  final Edited<String> shortName = text("field.short", SheetChecks::name);
  final Edited<String> full = text("field.full", SheetChecks::name);
  final Edited<List<String>> aliases = Edited
      .<List<String>>free(TEXTS.get("field.aliases"), List.of())
      .combining((base, mine, theirs) -> Optional.of(Merge.aliases(base, mine, theirs)));
  final Edited<String> newAlias = text("field.aliases", SheetChecks::name);
  final Edited<String> organisation = code("field.organisation", SheetChecks::organisation);
  final Edited<String> fisOko = code("field.fis-oko", SheetChecks::fisOko);
  final Edited<String> own = code("field.own",
      (code, others) -> SheetChecks.own(code, municipality().tidy(), others));
  final Edited<String> municipality = text("field.municipality", SheetChecks::words);
  final Edited<SchoolType> type = Edited.free(TEXTS.get("field.type"), SchoolType.UNKNOWN);
  final Edited<PlaceKind> place = Edited.free(TEXTS.get("field.place"), PlaceKind.UNKNOWN);
  final Edited<Optional<Boolean>> small = Edited.free(TEXTS.get("field.small"), Optional.empty());
  final Edited<Optional<SchoolKey>> parent = Edited.free(TEXTS.get("field.parent"), Optional.empty());
  final ContactsForm contacts = new ContactsForm();
  private final ObservableList<YearLine> years = FXCollections.observableArrayList();
  private final ObservableList<YearLine> shownYears = FXCollections.unmodifiableObservableList(years);
  private final ReadOnlyStringWrapper changes = new ReadOnlyStringWrapper("");
  private List<School> others = List.of();
  private Map<SchoolKey, String> names = Map.of();

  SheetForm() {
    sheetFields().forEach(field -> field.value().subscribe((_, _) -> look()));
  }

  /// Years from the newest to the oldest.
  ObservableList<YearLine> years() {
    return shownYears;
  }

  /// Fields that differ from what is stored, in words and in the order of the screen: «краткое название, код ОО»; empty
  /// when none does.
  ReadOnlyStringProperty changes() {
    return changes.getReadOnlyProperty();
  }

  boolean changed() {
    return !changes.get().isEmpty();
  }

  List<School> others() {
    return others;
  }

  /// The name of another school; empty when it is gone.
  Optional<String> name(SchoolKey other) {
    return Optional.ofNullable(names.get(other));
  }

  private void keep(List<School> now) {
    others = now;
    names = now.stream().collect(Collectors.toMap(School::key, School::name));
  }

  /// Shows what is stored now; what was typed and not stored stays.
  ///
  /// @param shown years that have a line even when nothing is recorded for them
  void refresh(Entry entry, List<SchoolYear> shown) {
    keep(entry.others());
    School school = entry.school();
    everyday.refresh(school.names().everyday());
    shortName.refresh(school.names().shortName());
    full.refresh(school.names().full());
    aliases.refresh(school.names().aliases());
    organisation.refresh(school.codes().organisation());
    fisOko.refresh(school.codes().fisOko());
    own.refresh(school.codes().own());
    municipality.refresh(school.municipality());
    type.refresh(school.type());
    place.refresh(school.place());
    small.refresh(school.small());
    parent.refresh(school.parent());
    contacts.refresh(entry.contacts());
    refreshYears(entry, shown);
    look();
  }

  /// The fields after `sent` was stored as `now`.
  void saved(Entry sent, Entry now) {
    keep(now.others());
    School was = sent.school();
    School is = now.school();
    everyday.saved(was.names().everyday(), is.names().everyday());
    shortName.saved(was.names().shortName(), is.names().shortName());
    full.saved(was.names().full(), is.names().full());
    aliases.saved(was.names().aliases(), is.names().aliases());
    organisation.saved(was.codes().organisation(), is.codes().organisation());
    fisOko.saved(was.codes().fisOko(), is.codes().fisOko());
    own.saved(was.codes().own(), is.codes().own());
    municipality.saved(was.municipality(), is.municipality());
    type.saved(was.type(), is.type());
    place.saved(was.place(), is.place());
    small.saved(was.small(), is.small());
    parent.saved(was.parent(), is.parent());
    contacts.saved(sent.contacts(), now.contacts());
    List<SchoolYear> sentYears = sent.years().stream().map(SchoolYearRecord::year).toList();
    for (YearLine line : years) {
      SchoolYearRecord fresh = record(now, line.year());
      if (sentYears.contains(line.year())) {
        line.saved(record(sent, line.year()), fresh);
      } else {
        line.refresh(fresh);
      }
    }
    look();
  }

  /// Takes the spelling that was typed into the list; nothing happens when it is empty, wrong or there already.
  void addAlias() {
    newAlias.check();
    String alias = newAlias.tidy();
    if (newAlias.wrong() || alias.isEmpty()) {
      return;
    }
    if (!aliases.value().get().contains(alias)) {
      aliases.value().set(Stream.concat(aliases.value().get().stream(), Stream.of(alias)).toList());
    }
    newAlias.revert();
  }

  void removeAlias(String alias) {
    aliases.value().set(aliases.value().get().stream().filter(other -> !other.equals(alias)).toList());
  }

  /// Says at every field what is wrong with it.
  ///
  /// @return whether nothing is
  boolean check() {
    addAlias();
    fields().forEach(Edited::check);
    return fields().noneMatch(Edited::wrong);
  }

  /// Fields that somebody else changed otherwise while they were typed into, in words; empty when there is none.
  String contested() {
    return fields().filter(Edited::contested).map(Edited::name).distinct().collect(Collectors.joining(", "));
  }

  /// What was typed stays in contested fields.
  void keepMine() {
    fields().filter(Edited::contested).forEach(Edited::keepMine);
  }

  /// What was stored meanwhile comes into contested fields.
  void takeTheirs() {
    fields().filter(Edited::contested).forEach(Edited::takeTheirs);
  }

  void revert() {
    fields().forEach(Edited::revert);
  }

  /// The school as it would be stored; fields must be right. Years are those recorded or changed.
  Entry entry(School stored) {
    SchoolNames names = new SchoolNames(full.tidy(), shortName.tidy(), everyday.tidy(), aliases.tidy());
    SchoolCodes codes = new SchoolCodes(organisation.tidy(), fisOko.tidy(), own.tidy());
    School school = new School(stored.id(), stored.key(), stored.version(), names, codes, municipality.tidy(),
        type.tidy(), place.tidy(), small.tidy(), parent.tidy(), stored.end());
    List<SchoolYearRecord> records = years.stream().filter(YearLine::changed).map(line -> line.record(stored.key()))
        .toList();
    return new Entry(school, records, contacts.tidy(), List.of(), others);
  }

  private void refreshYears(Entry entry, List<SchoolYear> shown) {
    List<SchoolYear> wanted = Stream
        .concat(shown.stream(),
            Stream.concat(entry.years().stream().map(SchoolYearRecord::year), years.stream().map(YearLine::year)))
        .distinct().sorted((a, b) -> b.compareTo(a)).toList();
    if (!wanted.equals(years.stream().map(YearLine::year).toList())) {
      List<YearLine> known = List.copyOf(years);
      years.setAll(wanted.stream().map(year -> known.stream().filter(line -> line.year().equals(year)).findFirst()
          .orElseGet(() -> line(year))).toList());
    }
    years.forEach(line -> line.refresh(record(entry, line.year())));
  }

  private YearLine line(SchoolYear year) {
    YearLine line = new YearLine(year, this::usualReason);
    line.fields().forEach(field -> field.value().subscribe((_, _) -> look()));
    return line;
  }

  /// The reason of another year, else what the name says.
  private String usualReason() {
    return years.stream().filter(line -> !line.compared().value().get()).map(line -> line.reason().tidy())
        .filter(reason -> !reason.isEmpty()).findFirst()
        .or(() -> SchoolGuess.outsideComparison(everyday.tidy())).orElse("");
  }

  private static SchoolYearRecord record(Entry entry, SchoolYear year) {
    return entry.years().stream().filter(record -> record.year().equals(year)).findFirst()
        .orElseGet(() -> YearLine.unrecorded(entry.school().key(), year));
  }

  private void look() {
    changes.set(fields().filter(Edited::changed).map(Edited::name).distinct().collect(Collectors.joining(", ")));
  }

  private Stream<Edited<?>> fields() {
    return Stream.concat(sheetFields(), years.stream().flatMap(line -> line.fields().stream()));
  }

  private Stream<Edited<?>> sheetFields() {
    return Stream.concat(Stream.of(everyday, shortName, full, aliases, newAlias, organisation, fisOko, own,
        municipality, type, place, small, parent), contacts.fields());
  }

  private Edited<String> municipality() {
    return municipality;
  }

  private static Edited<String> text(String key, Function<String, String> check) {
    return new Edited<>(TEXTS.get(key), "", SheetChecks::line, check);
  }

  private Edited<String> code(String key, BiFunction<String, List<School>, String> check) {
    return new Edited<>(TEXTS.get(key), "", SheetChecks::code, code -> check.apply(code, others()));
  }
}
