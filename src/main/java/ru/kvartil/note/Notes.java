package ru.kvartil.note;

import java.util.List;
import java.util.Optional;
import ru.kvartil.report.ReportContent;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Composes справки from the database: the one door for the command line and the window.
public final class Notes {
  private static final Texts TEXTS = Texts.of(Notes.class);
  private final NoteInputs inputs;
  private final Optional<NoteRegister> register;

  /// Notes nobody keeps a register of.
  public Notes(NoteInputs inputs) {
    this.inputs = inputs;
    this.register = Optional.empty();
  }

  /// @param register remembers what was saved
  public Notes(NoteInputs inputs, NoteRegister register) {
    this.inputs = inputs;
    this.register = Optional.of(register);
  }

  /// Enters a saved справка into the register; inside a write transaction.
  ///
  /// @param input state it was made from
  /// @param school whom it is about; empty for the district
  public void made(NoteInput input, Optional<SchoolKey> school, SchoolYear year, Length length) {
    register.ifPresent(book -> book.enter(school, year, length, DataStamp.of(input.observations(),
        school.map(List::of).orElseGet(() -> input.schools().stream().map(School::key).toList()), year)));
  }

  /// The state of the data, to compose several documents or drafts of one from.
  public NoteInput load() throws Failure {
    return inputs.load();
  }

  /// Справка «о динамике образовательных результатов» of a school, `year` the last of its period.
  ///
  /// @throws Failure `no-year` when nobody has values for the year, `no-school` when the registry does not know it
  public ReportContent school(SchoolKey key, SchoolYear year, NoteText text) throws Failure {
    return school(inputs.load(), key, year, text);
  }

  /// The same of the whole district.
  public ReportContent district(SchoolYear year, NoteText text) throws Failure {
    return district(inputs.load(), year, text);
  }

  /// As [#school(SchoolKey,SchoolYear,NoteText)], from a state already loaded.
  public static ReportContent school(NoteInput input, SchoolKey key, SchoolYear year, NoteText text) throws Failure {
    School school = input.school(key).orElseThrow(() -> new Failure(TEXTS, "no-school"));
    requireYear(input, year);
    return DynamicsNote.ofSchool(input, school, year, text);
  }

  /// As [#district(SchoolYear,NoteText)], from a state already loaded.
  public static ReportContent district(NoteInput input, SchoolYear year, NoteText text) throws Failure {
    requireYear(input, year);
    return DynamicsNote.ofDistrict(input, year, text);
  }

  private static void requireYear(NoteInput input, SchoolYear year) throws Failure {
    if (!input.years().contains(year)) {
      throw new Failure(TEXTS, "no-year", year.label());
    }
  }
}
