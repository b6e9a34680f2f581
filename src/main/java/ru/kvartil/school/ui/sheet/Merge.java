package ru.kvartil.school.ui.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolContacts;
import ru.kvartil.school.SchoolContacts.Internet;
import ru.kvartil.school.SchoolContacts.Line;
import ru.kvartil.school.SchoolContacts.PersonOfSchool;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.shared.SchoolYear;

/// Puts a person's changes on top of what is stored at the moment of saving: an import may have changed other fields of
/// the same school since the sheet was opened, and nothing of either is lost.
final class Merge {
  private Merge() {}

  /// @param base what the person saw
  /// @param mine what the person made of it
  /// @param theirs what is stored now
  static School schools(School base, School mine, School theirs) {
    return new School(theirs.id(), theirs.key(), theirs.version(), names(base.names(), mine.names(), theirs.names()),
        codes(base.codes(), mine.codes(), theirs.codes()),
        pick(base.municipality(), mine.municipality(), theirs.municipality()),
        pick(base.type(), mine.type(), theirs.type()), pick(base.place(), mine.place(), theirs.place()),
        pick(base.small(), mine.small(), theirs.small()), pick(base.parent(), mine.parent(), theirs.parent()),
        theirs.end());
  }

  /// As [#schools] for the contacts.
  static SchoolContacts contacts(SchoolContacts base, SchoolContacts mine, SchoolContacts theirs) {
    return new SchoolContacts(person(base.director(), mine.director(), theirs.director()),
        person(base.deputy(), mine.deputy(), theirs.deputy()), person(base.quality(), mine.quality(), theirs.quality()),
        line(base.line(), mine.line(), theirs.line()), pick(base.distance(), mine.distance(), theirs.distance()),
        new Internet(pick(base.internet().access(), mine.internet().access(), theirs.internet().access()),
            pick(base.internet().speed(), mine.internet().speed(), theirs.internet().speed())));
  }

  private static PersonOfSchool person(PersonOfSchool base, PersonOfSchool mine, PersonOfSchool theirs) {
    return new PersonOfSchool(pick(base.name(), mine.name(), theirs.name()),
        pick(base.phone(), mine.phone(), theirs.phone()), pick(base.email(), mine.email(), theirs.email()));
  }

  private static Line line(Line base, Line mine, Line theirs) {
    return new Line(pick(base.phone(), mine.phone(), theirs.phone()), pick(base.email(), mine.email(), theirs.email()),
        pick(base.site(), mine.site(), theirs.site()), pick(base.address(), mine.address(), theirs.address()));
  }

  /// As [#schools] for each year; years only one side knows are kept.
  static List<SchoolYearRecord> years(List<SchoolYearRecord> base, List<SchoolYearRecord> mine,
      List<SchoolYearRecord> theirs) {
    Map<SchoolYear, SchoolYearRecord> before = byYear(base);
    Map<SchoolYear, SchoolYearRecord> merged = byYear(theirs);
    for (SchoolYearRecord record : mine) {
      SchoolYearRecord seen = before.getOrDefault(record.year(), YearLine.unrecorded(record.school(), record.year()));
      merged.merge(record.year(), record, (stored, changed) -> year(seen, changed, stored));
    }
    return merged.values().stream().sorted((a, b) -> a.year().compareTo(b.year())).toList();
  }

  private static SchoolYearRecord year(SchoolYearRecord base, SchoolYearRecord mine, SchoolYearRecord theirs) {
    boolean touched = base.compared() != mine.compared() || !base.reason().equals(mine.reason());
    SchoolYearRecord comparison = touched ? mine : theirs;
    return new SchoolYearRecord(theirs.school(), theirs.year(),
        pick(base.contingent(), mine.contingent(), theirs.contingent()), comparison.compared(), comparison.reason());
  }

  /// Spellings either side added, without those either side took out.
  static List<String> aliases(List<String> base, List<String> mine, List<String> theirs) {
    List<String> aliases = new ArrayList<>(theirs);
    aliases.removeIf(alias -> base.contains(alias) && !mine.contains(alias));
    mine.stream().filter(alias -> !base.contains(alias) && !aliases.contains(alias)).forEach(aliases::add);
    return aliases;
  }

  private static SchoolNames names(SchoolNames base, SchoolNames mine, SchoolNames theirs) {
    List<String> aliases = aliases(base.aliases(), mine.aliases(), theirs.aliases());
    return new SchoolNames(pick(base.full(), mine.full(), theirs.full()),
        pick(base.shortName(), mine.shortName(), theirs.shortName()),
        pick(base.everyday(), mine.everyday(), theirs.everyday()), aliases);
  }

  private static SchoolCodes codes(SchoolCodes base, SchoolCodes mine, SchoolCodes theirs) {
    return new SchoolCodes(pick(base.organisation(), mine.organisation(), theirs.organisation()),
        pick(base.fisOko(), mine.fisOko(), theirs.fisOko()), pick(base.own(), mine.own(), theirs.own()));
  }

  private static <T> T pick(T base, T mine, T theirs) {
    return Objects.equals(base, mine) ? theirs : mine;
  }

  private static Map<SchoolYear, SchoolYearRecord> byYear(List<SchoolYearRecord> records) {
    Map<SchoolYear, SchoolYearRecord> map = new LinkedHashMap<>();
    records.forEach(record -> map.put(record.year(), record));
    return map;
  }
}
