package ru.kvartil.district.storage;

import static ru.kvartil.storage.schema.Tables.DISTRICT_CENTRE;

import java.util.Optional;
import ru.kvartil.district.Centre;
import ru.kvartil.district.Centre.Signatory;
import ru.kvartil.district.Centres;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.DistrictCentreRecord;

/// [Centres] in the table `district_centre`.
public final class JooqCentres implements Centres {
  private final Database database;

  public JooqCentres(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Centre> find() {
    return database.sql().selectFrom(DISTRICT_CENTRE).fetchOptional().map(JooqCentres::read);
  }

  @Override
  public Optional<String> changed() {
    return database.sql().select(DISTRICT_CENTRE.ID).from(DISTRICT_CENTRE).fetchOptional(DISTRICT_CENTRE.ID)
        .flatMap(id -> database.journal().lastChange(DISTRICT_CENTRE.ID, id));
  }

  @Override
  public void save(Centre centre) {
    Optional<DistrictCentreRecord> stored = database.sql().selectFrom(DISTRICT_CENTRE).fetchOptional();
    if (stored.isPresent()) {
      database.journal().update(fill(stored.get(), centre));
    } else {
      DistrictCentreRecord fresh = database.sql().newRecord(DISTRICT_CENTRE);
      fresh.setId(database.journal().newId());
      database.journal().insert(fill(fresh, centre));
    }
  }

  private static Centre read(DistrictCentreRecord row) {
    return new Centre(row.getDistrict(), row.getOrganisation(), row.getSettlement(),
        Optional.ofNullable(row.getCurrentSchoolYear()).map(SchoolYear::new), row.getBasis(),
        new Signatory(row.getPreparedPosition(), row.getPreparedName()),
        new Signatory(row.getAgreedPosition(), row.getAgreedName()),
        new Signatory(row.getSignedPosition(), row.getSignedName()));
  }

  private static DistrictCentreRecord fill(DistrictCentreRecord row, Centre centre) {
    row.setDistrict(centre.district());
    row.setOrganisation(centre.organisation());
    row.setSettlement(centre.settlement());
    row.setCurrentSchoolYear(centre.currentYear().map(SchoolYear::end).orElse(null));
    row.setBasis(centre.basis());
    row.setPreparedPosition(centre.prepared().position());
    row.setPreparedName(centre.prepared().name());
    row.setAgreedPosition(centre.agreed().position());
    row.setAgreedName(centre.agreed().name());
    row.setSignedPosition(centre.signed().position());
    row.setSignedName(centre.signed().name());
    return row;
  }
}
