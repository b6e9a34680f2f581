package ru.kvartil.importing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ru.kvartil.fact.Facts;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.Schools;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;

/// Takes an import back as one command: its values, the schools that only it created, the fields of schools it filled,
/// the spellings that were confirmed for it.
public final class ImportUndo {
  /// Beginning of the name under which a batch remembers a spelling it brought; older imports do not say which.
  static final String ALIAS = "alias.";
  /// Beginning of the name under which a batch remembers a contingent it filled; the year's end follows.
  static final String CONTINGENT = "contingent.";
  private static final Texts TEXTS = Texts.of(ImportUndo.class);
  private final Transactions transactions;
  private final Facts facts;
  private final Schools schools;

  public ImportUndo(Transactions transactions, Facts facts, Schools schools) {
    this.transactions = transactions;
    this.facts = facts;
    this.schools = schools;
  }

  /// Undoes one import.
  ///
  /// @return number of schools removed with it
  /// @throws Failure when the import is unknown or a later one replaced some of its values
  public int undo(BatchId batch) throws Failure {
    return transactions.write(TEXTS.get("importing.action.undo", batch), () -> {
      var filled = facts.filled(batch);
      var prints = facts.created(batch);
      var created = facts.undo(batch);
      int removed = 0;
      for (SchoolKey school : created) {
        if (untouched(school, prints.getOrDefault(school, ""),
            filled.stream().filter(field -> field.school().equals(school)).toList())) {
          schools.remove(school);
          removed++;
        }
      }
      for (Facts.Filled field : filled) {
        schools.find(field.school()).ifPresent(school -> empty(school, field));
      }
      return removed;
    });
  }

  /// A school that is no longer what the import made of it, has a year record of its own or was filled from another file
  /// stays. What was edited and edited back is as it was.
  ///
  /// @param print of the school when it was made; empty for imports of older versions
  /// @param filled what this import filled after it had created the school
  private boolean untouched(SchoolKey key, String print, List<Facts.Filled> filled) {
    return !facts.refersTo(key) && !schools.inUse(key)
        && schools.years(key).stream().allMatch(year -> filled.stream().anyMatch(field -> isOnly(year, field)))
        && schools.find(key).filter(school -> isAsMade(school, print, filled)).isPresent()
        && schools.all().stream().noneMatch(other -> other.parent().equals(Optional.of(key)));
  }

  private static boolean isAsMade(School school, String print, List<Facts.Filled> filled) {
    List<Facts.Filled> fields = filled.stream().filter(field -> !isAlias(field) && !isContingent(field)).toList();
    List<String> aliases = filled.stream().filter(ImportUndo::isAlias).map(Facts.Filled::newValue).sorted().toList();
    if (print.isEmpty()) {
      return school.version() == 1 + fields.size() && school.names().aliases().size() == aliases.size();
    }
    School made = school;
    for (Facts.Filled field : fields) {
      if (!SchoolFields.text(school, field.field()).equals(field.newValue())) {
        return false;
      }
      made = SchoolFields.with(made, field.field(), field.oldValue());
    }
    return SchoolPrint.of(made).equals(print)
        && school.names().aliases().stream().sorted().toList().equals(aliases);
  }

  private static boolean isAlias(Facts.Filled filled) {
    return filled.field().startsWith(ALIAS);
  }

  private static boolean isContingent(Facts.Filled filled) {
    return filled.field().startsWith(CONTINGENT);
  }

  /// Whether the year holds the filled contingent.
  private static boolean holds(SchoolYearRecord year, Facts.Filled field) {
    return field.field().equals(CONTINGENT + year.year().end()) && year.contingent().isPresent()
        && Integer.toString(year.contingent().getAsInt()).equals(field.newValue());
  }

  /// Whether the year holds nothing but the filled contingent.
  private static boolean isOnly(SchoolYearRecord year, Facts.Filled field) {
    return holds(year, field) && year.compared() && year.reason().isEmpty();
  }

  /// A field somebody has changed since keeps its value.
  private void empty(School school, Facts.Filled field) {
    if (isAlias(field)) {
      schools.update(without(school, field.newValue()));
    } else if (isContingent(field)) {
      schools.years(school.key()).stream().filter(year -> holds(year, field)).forEach(year -> schools.saveYear(
          new SchoolYearRecord(year.school(), year.year(), OptionalInt.empty(), year.compared(), year.reason())));
    } else if (SchoolFields.text(school, field.field()).equals(field.newValue())) {
      schools.update(SchoolFields.with(school, field.field(), field.oldValue()));
    }
  }

  private static School without(School school, String alias) {
    SchoolNames names = school.names();
    return new School(school.id(), school.key(), school.version(),
        new SchoolNames(names.full(), names.shortName(), names.everyday(),
            names.aliases().stream().filter(known -> !known.equals(alias)).toList()),
        school.codes(), school.municipality(), school.type(), school.place(), school.small(), school.parent());
  }
}
