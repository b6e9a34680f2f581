package ru.kvartil.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.kvartil.fact.Batch;
import ru.kvartil.fact.FactLedger;
import ru.kvartil.importing.kept.KeptTableWriter;
import ru.kvartil.importing.table.PersonalData;
import ru.kvartil.importing.table.TableFinder;
import ru.kvartil.importing.table.TableLayout;
import ru.kvartil.importing.table.TableMapping;
import ru.kvartil.original.Originals;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Problem.Severity;
import ru.kvartil.shared.Problem;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.shared.Texts;

/// An opened file with what its sheets were taken for.
record Source(SpreadsheetFile file, String hash, List<SheetHead> heads, List<Optional<TableMapping>> mappings) {
  private static final Texts TEXTS = Texts.of(Source.class);
  private static final int ROWS_BETWEEN_REPORTS = 1000;

  static Source of(SpreadsheetFile file, ImportRequest request) throws Failure {
    List<SheetHead> heads = file.heads();
    List<Optional<TableMapping>> mappings = mappings(file, heads, request);
    if (mappings.stream().flatMap(Optional::stream).noneMatch(TableMapping::usable)) {
      throw new Failure(TEXTS, "importing.unreadable-table", file.name(), firstError(mappings));
    }
    return new Source(file, file.hash(), heads, mappings);
  }

  static List<Optional<TableMapping>> mappings(SpreadsheetFile file, List<SheetHead> heads,
      ImportRequest request) throws Failure {
    List<Optional<TableMapping>> mappings = new ArrayList<>();
    for (int sheet = 0; sheet < heads.size(); sheet++) {
      ImportRequest.OfSheet asked = request.sheet(sheet);
      mappings.add(asked.skipped()
          ? Optional.empty()
          : TableFinder.find(heads.get(sheet)).map(found -> mapping(file, found, request, asked)));
    }
    if (mappings.stream().noneMatch(Optional::isPresent)) {
      throw new Failure(TEXTS, "importing.no-table", file.name());
    }
    Optional<ImportTemplate> applied = request.templates().applied();
    if (applied.isPresent()
        && mappings.stream().flatMap(Optional::stream).allMatch(one -> applied.get().knows(one.layout()) == 0)) {
      throw new Failure(TEXTS, "importing.other-headings", file.name(), applied.get().name());
    }
    return mappings;
  }

  private static TableMapping mapping(SpreadsheetFile file, TableLayout layout, ImportRequest request,
      ImportRequest.OfSheet asked) {
    Optional<SchoolYear> year = asked.year().or(request::year);
    TableMapping found = request.mapping().isEmpty()
        ? TableMapping.automatic(file.name(), layout, year)
        : TableMapping.byHand(file.name(), layout, request.mapping(), year);
    Optional<ImportTemplate> applied = request.templates().applied().filter(one -> one.knows(layout) > 0);
    TableMapping named = applied.isPresent() ? found.with(applied.get().roles(found)) : found;
    return asked.roles().isEmpty() ? named : named.with(asked.roles());
  }

  private static String firstError(List<Optional<TableMapping>> mappings) {
    return mappings.stream().flatMap(Optional::stream).flatMap(mapping -> mapping.problems().stream())
        .filter(problem -> problem.severity() == Severity.ERROR).map(Problem::message).findFirst().orElse("");
  }

  /// Fingerprint of each sheet's headings, empty where nothing is read.
  List<String> fingerprints() {
    return mappings.stream().map(mapping -> mapping.filter(TableMapping::usable).map(TableMapping::layout)
        .map(TableLayout::fingerprint).orElse("")).toList();
  }

  /// Fingerprints of the sheets that are read.
  List<String> read() {
    return fingerprints().stream().filter(print -> !print.isEmpty()).distinct().toList();
  }

  /// The batch before it has a number.
  Batch.Draft draft(String mapping) {
    return new Batch.Draft(file.name(), hash, mapping, heads.stream().map(SheetHead::name).toList(), fingerprints());
  }

  /// Two imports of one file differ when a column was taken for something else or a question answered otherwise.
  String mappingHash(ImportRequest request) {
    StringBuilder text = new StringBuilder(request.empty().name());
    mappings.forEach(mapping -> text.append('\n')
        .append(mapping.map(found -> found.roles() + " " + found.context().year()).orElse("-")));
    request.decisions().entrySet().stream().map(Object::toString).sorted().forEach(text::append);
    return Originals.hash(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// What a walk over the rows needs besides.
  ///
  /// @param kept gets every row of every sheet, those that are not read too
  record Walking(SchoolResolver resolver, FactLedger ledger, SheetWalk.FactSink sink,
      Optional<KeptTableWriter> kept) {}

  List<ImportReport.Sheet> walk(ImportRequest request, Walking walking, Progress progress) throws Failure {
    List<ImportReport.Sheet> sheets = new ArrayList<>();
    for (int sheet = 0; sheet < heads.size(); sheet++) {
      Optional<TableMapping> mapping = mappings.get(sheet).filter(TableMapping::usable);
      int number = sheet;
      walking.kept().ifPresent(kept -> kept.sheet(heads.get(number), mapping));
      sheets.add(mapping.isPresent()
          ? walk(sheet, mapping.get(), request, walking, progress)
          : passed(sheet, request, walking, progress));
      walking.kept().ifPresent(KeptTableWriter::sheetEnd);
    }
    return sheets;
  }

  private ImportReport.Sheet walk(int sheet, TableMapping mapping, ImportRequest request, Walking walking,
      Progress progress) throws Failure {
    SheetWalk walk = new SheetWalk(sheet, mapping, request.empty(), walking.resolver(), walking.ledger(),
        walking.sink());
    walk.tell(closed(sheet, mapping));
    file.rows(sheet, row -> {
      report(row.index(), progress);
      walking.kept().ifPresent(kept -> kept.row(row));
      walk.row(row);
      return true;
    });
    ImportReport.Sheet walked = walk.finish();
    walking.resolver().count(walk.counter());
    return walked;
  }

  /// Columns the kept original will not show.
  private List<Problem> closed(int sheet, TableMapping mapping) {
    List<Problem> problems = new ArrayList<>();
    PersonalData.columns(heads.get(sheet), Optional.of(mapping)).forEach((column, heading) -> problems
        .add(ImportCode.COLUMN_CLOSED.at(new CellRef(file.name(), mapping.layout().sheet(), -1, column), heading,
            CellRef.columnName(column))));
    return problems;
  }

  /// A sheet nothing is read of; its rows are kept all the same.
  private ImportReport.Sheet passed(int sheet, ImportRequest request, Walking walking, Progress progress)
      throws Failure {
    if (walking.kept().isPresent()) {
      file.rows(sheet, row -> {
        report(row.index(), progress);
        walking.kept().get().row(row);
        return true;
      });
    }
    return unread(file.name(), heads.get(sheet).name(), mappings.get(sheet), request.sheet(sheet).skipped());
  }

  private static void report(int row, Progress progress) throws Failure {
    if (row % ROWS_BETWEEN_REPORTS == 0) {
      if (progress.cancelled()) {
        throw new Failure(TEXTS, "importing.cancelled");
      }
      progress.report(-1, TEXTS.get("importing.progress", RussianFormat.plain(row)));
    }
  }

  private static ImportReport.Sheet unread(String file, String name, Optional<TableMapping> mapping, boolean skipped) {
    List<Problem> problems = mapping.map(TableMapping::problems).orElseGet(
        () -> skipped ? List.of() : List.of(ImportCode.SHEET_WITHOUT_TABLE.at(CellRef.sheet(file, name), name)));
    return new ImportReport.Sheet(name, mapping, 0, 0, 0, 0, 0, problems, List.of());
  }
}
