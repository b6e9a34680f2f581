package ru.kvartil.supportlist.storage;

import static ru.kvartil.storage.schema.Tables.FROZEN_CALCULATION;
import static ru.kvartil.storage.schema.Tables.FROZEN_PART;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.FrozenCalculationRecord;
import ru.kvartil.storage.schema.tables.records.FrozenPartRecord;
import ru.kvartil.supportlist.frozen.Calculation.Made;
import ru.kvartil.supportlist.frozen.FrozenCalculation;
import ru.kvartil.supportlist.frozen.FrozenCalculations;
import ru.kvartil.supportlist.frozen.FrozenMark;
import ru.kvartil.supportlist.frozen.FrozenText;

/// [FrozenCalculations] in the tables `frozen_calculation`, `frozen_part`. Rows are inserted and read, nothing else.
public final class JooqFrozenCalculations implements FrozenCalculations {
  private static final Texts TEXTS = Texts.of(JooqFrozenCalculations.class);
  private final Database database;

  public JooqFrozenCalculations(Database database) {
    this.database = database;
  }

  @Override
  public Made made() {
    return new Made(database.journal().now().toInstant().truncatedTo(ChronoUnit.SECONDS), database.journal().person());
  }

  @Override
  public FrozenMark store(FrozenCalculation calculation) {
    FrozenText text = FrozenText.of(calculation);
    List<String> parts = text.parts();
    FrozenCalculationRecord row = database.sql().newRecord(FROZEN_CALCULATION);
    row.setId(database.journal().newId());
    row.setFormat(FrozenText.FORMAT);
    row.setHash(text.hash());
    row.setDataYear(calculation.year().end());
    row.setProfileName(calculation.rules().name());
    row.setProfileVersion(calculation.rules().version());
    row.setFound(calculation.found(calculation.flag()).size());
    row.setMadeAt(java.time.Instant.parse(calculation.at()).atOffset(java.time.ZoneOffset.UTC));
    row.setPerson(calculation.person());
    row.setParts(parts.size());
    database.journal().insert(row);
    for (int place = 0; place < parts.size(); place++) {
      FrozenPartRecord part = database.sql().newRecord(FROZEN_PART);
      part.setId(database.journal().newId());
      part.setFrozenId(row.getId());
      part.setPartNo(place);
      part.setContent(parts.get(place));
      database.journal().insert(part);
    }
    return read(row);
  }

  @Override
  public List<FrozenMark> all() {
    return database.sql().selectFrom(FROZEN_CALCULATION)
        .orderBy(FROZEN_CALCULATION.MADE_AT.desc(), FROZEN_CALCULATION.ID.desc()).fetch(JooqFrozenCalculations::read);
  }

  @Override
  public FrozenText text(UUID id) throws Failure {
    FrozenCalculationRecord row = database.sql().selectFrom(FROZEN_CALCULATION).where(FROZEN_CALCULATION.ID.eq(id))
        .fetchOptional().orElseThrow(() -> new Failure(TEXTS, "frozen.gone"));
    List<String> parts = database.sql().selectFrom(FROZEN_PART).where(FROZEN_PART.FROZEN_ID.eq(id))
        .orderBy(FROZEN_PART.PART_NO).fetch(FROZEN_PART.CONTENT);
    FrozenText text = FrozenText.of(parts, row.getHash());
    if (row.getFormat().equals(FrozenText.FORMAT)) {
      FrozenCalculation said = text.read();
      boolean same = said.year().end() == row.getDataYear() && said.rules().name().equals(row.getProfileName())
          && said.rules().version().equals(row.getProfileVersion()) && said.person().equals(row.getPerson())
          && said.found(said.flag()).size() == row.getFound()
          && java.time.Instant.parse(said.at()).equals(row.getMadeAt().toInstant());
      if (!same) {
        throw new Failure(TEXTS, "frozen.row");
      }
    }
    return text;
  }

  private static FrozenMark read(FrozenCalculationRecord row) {
    return new FrozenMark(row.getId(), row.getHash(), row.getFormat(), new SchoolYear(row.getDataYear()),
        row.getProfileName(), row.getProfileVersion(), row.getFound(), row.getMadeAt(), row.getPerson());
  }
}
