package ru.kvartil.app;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import ru.kvartil.fact.Batch;
import ru.kvartil.provenance.Imports;
import ru.kvartil.provenance.Place;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;

/// When and by whom the file of a number was loaded, for «откуда цифра».
///
/// @param batches imports, newest first
record JournalOfImports(List<Batch> batches, ZoneId zone) implements Imports {
  private static final Texts TEXTS = Texts.of(JournalOfImports.class);
  private static final Texts MISSING = Texts.of(Batch.class);

  /// The import of the place; where only the cell is known, the newest one of its file that has the sheet.
  @Override
  public Optional<Told> of(Place place) {
    return batches.stream().filter(batch -> place.batch().map(batch.id()::equals)
        .orElseGet(() -> batch.file().equals(place.cell().file()) && batch.sheets().contains(place.cell().sheet())))
        .findFirst().map(batch -> new Told(batch.id(), words(batch)));
  }

  private String words(Batch batch) {
    String loaded = TEXTS.get("why.loaded", RussianFormat.moment(batch.at(), zone),
        batch.person().isEmpty() ? TEXTS.get("why.nobody") : batch.person(), batch.id());
    return batch.original().kept()
        ? loaded
        : TEXTS.get("why.no-original", loaded, MISSING.get(batch.original().missing()));
  }
}
