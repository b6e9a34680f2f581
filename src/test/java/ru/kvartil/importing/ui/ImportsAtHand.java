package ru.kvartil.importing.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ru.kvartil.fact.Facts;
import ru.kvartil.fact.storage.JooqFacts;
import ru.kvartil.importing.ImportSession;
import ru.kvartil.importing.ImportTemplates;
import ru.kvartil.importing.ImportUndo;
import ru.kvartil.importing.storage.JooqImportTemplates;
import ru.kvartil.importing.ReadLimits;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.importing.SpreadsheetReader;
import ru.kvartil.importing.csv.CsvFormat;
import ru.kvartil.importing.html.HtmlFormat;
import ru.kvartil.importing.xlsx.XlsxFormat;
import ru.kvartil.importing.xlsx.biff.XlsFormat;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.original.Originals;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.Schools;
import ru.kvartil.school.storage.JooqSchools;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.storage.Database;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.Message;
import ru.kvartil.ui.Question;

/// A real database, invented tables and a person who answers at once, for the tests of imports.
final class ImportsAtHand implements AutoCloseable, FilePicker, Dialogs {
  static final String DISTRICT = "Берёзовский район";
  final Workspace workspace = new Workspace(new SchoolYear(2025));
  final List<Path> picked = new ArrayList<>();
  final List<Question> questions = new ArrayList<>();
  final List<Message> messages = new ArrayList<>();
  boolean answer = true;
  final Facts facts;
  final Schools schools;
  final ImportTemplates templates;
  final ImportDesk desk;
  final ImportScreen screen;
  private final Path folder;
  private final Database database;

  ImportsAtHand(Path folder) throws Failure {
    this.folder = folder;
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T09:12:00Z"));
    database = Database.create(folder.resolve("район"), new Database.Origin(clock, "И. П. Лебедева"), _ -> {});
    schools = new JooqSchools(database);
    facts = new JooqFacts(database);
    templates = new JooqImportTemplates(database);
    ReadLimits limits = ReadLimits.usual();
    SpreadsheetReader reader = new SpreadsheetReader(
        new SpreadsheetReader.Formats(new XlsxFormat(limits), new XlsFormat(limits),
            new CsvFormat(limits), new HtmlFormat(limits)),
        limits);
    desk = new ImportDesk(new ImportSession(reader, database.transactions(),
        new ImportSession.Stores(schools, facts, templates),
        new Originals(folder.resolve("район.originals"), Optional.empty())),
        new ImportUndo(database.transactions(), facts, schools), facts, schools, templates, database.transactions(),
        new Originals(folder.resolve("район.originals"), Optional.empty()));
    screen = new ImportScreen(new DirectTasks(), workspace, this, this);
  }

  /// A wizard that has read the files.
  Wizard wizard(Path... files) {
    Wizard wizard = new Wizard(desk, screen, Stream.of(files).map(SourceFile::of).toList());
    wizard.read();
    return wizard;
  }

  School add(String name) throws Failure {
    return database.transactions()
        .write("x",
            () -> schools.add(new Schools.Draft(SchoolNames.of(name), SchoolCodes.NONE, DISTRICT, SchoolType.SECONDARY,
                PlaceKind.VILLAGE,
                Optional.empty(), Optional.empty())));
  }

  List<String> names() throws Failure {
    return desk.registry().stream().map(School::name).toList();
  }

  /// Values in force as `Школа № 1 2023 Химия participants 12`; a missing one as `-`.
  List<String> values() throws Failure {
    List<String> values = new ArrayList<>();
    database.transactions().read(() -> {
      facts.export(one -> values.add(schools.find(one.school()).orElseThrow().name() + " " + one.year().end() + " "
          + one.series().subject() + " " + one.series().measure() + " "
          + (one.value().value().isPresent() ? Math.round(one.value().value().getAsDouble()) : "-")));
      return 0;
    });
    return values;
  }

  /// A csv table; cells between `|`.
  Path csv(String name, String drawing) throws IOException {
    return Files.writeString(folder.resolve(name), drawing.replaceAll(" *\\| *", ";"));
  }

  /// A workbook of drawn sheets: name, drawing, name, drawing…
  Path xlsx(String name, String... sheets) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "Kvartil", "1.0")) {
      for (int i = 0; i < sheets.length; i += 2) {
        draw(book.newWorksheet(sheets[i]), sheets[i + 1]);
      }
    }
    return file;
  }

  private static void draw(Worksheet sheet, String drawing) {
    String[] lines = drawing.split("\n");
    for (int row = 0; row < lines.length; row++) {
      String[] cells = lines[row].split("\\|", -1);
      for (int column = 0; column < cells.length; column++) {
        String cell = cells[column].strip();
        if (cell.matches("-?\\d+(\\.\\d+)?")) {
          sheet.value(row, column, Double.parseDouble(cell));
        } else if (!cell.isEmpty()) {
          sheet.value(row, column, cell);
        }
      }
    }
  }

  @Override
  public List<Path> open(String title, FileKind... kinds) {
    return List.copyOf(picked);
  }

  @Override
  public Optional<Path> save(String title, String name, FileKind kind) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> folder(String title) {
    return Optional.empty();
  }

  @Override
  public boolean ask(Question question) {
    questions.add(question);
    return answer;
  }

  @Override
  public void tell(Message message) {
    messages.add(message);
  }

  @Override
  public void close() {
    database.close();
  }
}
