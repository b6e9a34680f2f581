package ru.kvartil.app;

import ru.kvartil.cli.Workplace;
import ru.kvartil.district.Centres;
import ru.kvartil.district.storage.JooqCentres;
import ru.kvartil.fact.Facts;
import ru.kvartil.fact.storage.JooqFacts;
import ru.kvartil.school.Schools;
import ru.kvartil.school.storage.JooqSchools;
import ru.kvartil.shared.Transactions;
import ru.kvartil.storage.Database;

/// The services over one open database.
final class OpenWorkplace implements Workplace {
  private final Database database;
  private final Centres centres;
  private final Schools schools;
  private final Facts facts;

  OpenWorkplace(Database database) {
    this.database = database;
    this.centres = new JooqCentres(database);
    this.schools = new JooqSchools(database);
    this.facts = new JooqFacts(database);
  }

  @Override
  public Transactions transactions() {
    return database.transactions();
  }

  @Override
  public Centres centres() {
    return centres;
  }

  @Override
  public Schools schools() {
    return schools;
  }

  @Override
  public Facts facts() {
    return facts;
  }

  @Override
  public void close() {
    database.close();
  }
}
