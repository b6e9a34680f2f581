package ru.kvartil.note.storage;

import static ru.kvartil.storage.schema.Tables.MADE_NOTE;

import java.util.List;
import java.util.Optional;
import ru.kvartil.note.Length;
import ru.kvartil.note.MadeNote;
import ru.kvartil.note.NoteRegister;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.MadeNoteRecord;

/// [NoteRegister] in the table `made_note`.
public final class JooqNoteRegister implements NoteRegister {
  private final Database database;

  public JooqNoteRegister(Database database) {
    this.database = database;
  }

  @Override
  public void enter(Optional<SchoolKey> school, SchoolYear year, Length length, String stamp) {
    MadeNoteRecord row = database.sql().newRecord(MADE_NOTE);
    row.setId(database.journal().newId());
    row.setSchool(school.map(SchoolKey::value).orElse(null));
    row.setSchoolYear(year.end());
    row.setLength(length.name());
    row.setDataStamp(stamp);
    row.setMadeAt(database.journal().now());
    row.setPerson(database.journal().person());
    database.journal().insert(row);
  }

  @Override
  public List<MadeNote> year(SchoolYear year) {
    return database.sql().selectFrom(MADE_NOTE).where(MADE_NOTE.SCHOOL_YEAR.eq(year.end()))
        .orderBy(MADE_NOTE.MADE_AT.desc(), MADE_NOTE.ID.desc()).fetch(JooqNoteRegister::read);
  }

  private static MadeNote read(MadeNoteRecord row) {
    return new MadeNote(Optional.ofNullable(row.getSchool()).map(SchoolKey::new), new SchoolYear(row.getSchoolYear()),
        Length.valueOf(row.getLength()), row.getDataStamp(), row.getMadeAt(), row.getPerson());
  }
}
