package ru.kvartil.importing.storage;

import static ru.kvartil.storage.schema.Tables.BATCH;
import static ru.kvartil.storage.schema.Tables.BATCH_SHEET;
import static ru.kvartil.storage.schema.Tables.IMPORT_TEMPLATE;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;
import ru.kvartil.importing.ImportTemplate;
import ru.kvartil.importing.ImportTemplates;
import ru.kvartil.importing.TemplateFile;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.NaturalOrder;
import ru.kvartil.shared.Texts;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.schema.tables.records.ImportTemplateRecord;

/// [ImportTemplates] in the table `import_template`; a template counts as confirmed again by every import of its table.
public final class JooqImportTemplates implements ImportTemplates {
  private static final Texts TEXTS = Texts.of(JooqImportTemplates.class);
  private final Database database;

  public JooqImportTemplates(Database database) {
    this.database = database;
  }

  @Override
  public List<ImportTemplate> all() throws Failure {
    Map<String, OffsetDateTime> used = database.sql().select(BATCH_SHEET.FINGERPRINT, DSL.max(BATCH.HAPPENED_AT))
        .from(BATCH_SHEET).join(BATCH).on(BATCH.ID.eq(BATCH_SHEET.BATCH)).where(BATCH.UNDONE.isFalse())
        .groupBy(BATCH_SHEET.FINGERPRINT).fetchMap(BATCH_SHEET.FINGERPRINT, DSL.max(BATCH.HAPPENED_AT));
    List<ImportTemplate> all = new ArrayList<>();
    for (ImportTemplateRecord row : database.sql().selectFrom(IMPORT_TEMPLATE)) {
      OffsetDateTime last = used.getOrDefault(row.getFingerprint(), row.getConfirmedAt());
      all.add(new ImportTemplate(row.getName(), TemplateFile.parse(row.getName(), row.getContent()).columns(),
          last.isAfter(row.getConfirmedAt()) ? last : row.getConfirmedAt(), row.getPerson()));
    }
    NaturalOrder natural = new NaturalOrder();
    all.sort(Comparator.comparing(ImportTemplate::name, natural));
    return List.copyOf(all);
  }

  @Override
  public Optional<ImportTemplate> of(String fingerprint) throws Failure {
    return all().stream().filter(template -> template.fingerprint().equals(fingerprint)).findFirst();
  }

  @Override
  public void confirm(String proposed, List<ImportTemplate.Column> columns) throws Failure {
    ImportTemplate fresh = new ImportTemplate(proposed, columns, database.journal().now(), database.journal().person());
    Optional<ImportTemplateRecord> known = row(fresh.fingerprint());
    if (known.isEmpty()) {
      store(new ImportTemplate(free(proposed), columns, fresh.confirmed(), fresh.person()),
          database.sql().newRecord(IMPORT_TEMPLATE));
    } else if (!TemplateFile.parse(proposed, known.get().getContent()).columns().equals(columns)) {
      store(new ImportTemplate(known.get().getName(), columns, fresh.confirmed(), fresh.person()), known.get());
    }
  }

  @Override
  public void save(ImportTemplate template) throws Failure {
    Optional<ImportTemplateRecord> known = row(template.fingerprint());
    refuseTaken(template.name(), known.map(ImportTemplateRecord::getName).orElse(""));
    store(template, known.orElseGet(() -> database.sql().newRecord(IMPORT_TEMPLATE)));
  }

  @Override
  public void rename(String name, String other) throws Failure {
    String wanted = other.strip();
    if (wanted.isEmpty()) {
      throw new Failure(TEXTS, "template.no-name");
    }
    ImportTemplateRecord row = named(name);
    refuseTaken(wanted, name);
    row.setName(wanted);
    database.journal().update(row);
  }

  @Override
  public void remove(String name) throws Failure {
    database.journal().delete(named(name));
  }

  private void store(ImportTemplate template, ImportTemplateRecord row) {
    row.setName(template.name());
    row.setFingerprint(template.fingerprint());
    row.setContent(TemplateFile.text(template));
    row.setConfirmedAt(template.confirmed());
    row.setPerson(template.person());
    if (row.getId() == null) {
      row.setId(database.journal().newId());
      database.journal().insert(row);
    } else {
      database.journal().update(row);
    }
  }

  private Optional<ImportTemplateRecord> row(String fingerprint) {
    return database.sql().selectFrom(IMPORT_TEMPLATE).where(IMPORT_TEMPLATE.FINGERPRINT.eq(fingerprint))
        .fetchOptional();
  }

  private ImportTemplateRecord named(String name) throws Failure {
    return database.sql().selectFrom(IMPORT_TEMPLATE).where(IMPORT_TEMPLATE.NAME.eq(name)).fetchOptional()
        .orElseThrow(() -> new Failure(TEXTS, "template.unknown", name));
  }

  private void refuseTaken(String wanted, String own) throws Failure {
    if (!wanted.equals(own) && taken(wanted)) {
      throw new Failure(TEXTS, "template.taken", wanted);
    }
  }

  private boolean taken(String name) {
    return database.sql().fetchExists(IMPORT_TEMPLATE, IMPORT_TEMPLATE.NAME.eq(name));
  }

  private String free(String proposed) {
    String cut = proposed.length() > 250 ? proposed.substring(0, 250) : proposed;
    String name = cut;
    for (int i = 2; taken(name); i++) {
      name = cut + " (" + i + ")";
    }
    return name;
  }
}
