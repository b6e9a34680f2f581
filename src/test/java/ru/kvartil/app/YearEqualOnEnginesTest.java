package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.cli.DatabaseAt;
import ru.kvartil.demo.DemoData;
import ru.kvartil.demo.DemoDistrict;
import ru.kvartil.demo.DemoLoad;
import ru.kvartil.demo.xlsx.DemoFiles;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.note.NoteInput;
import ru.kvartil.note.NoteText;
import ru.kvartil.note.Notes;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.ReportWriter;
import ru.kvartil.school.School;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.storage.Database;
import ru.kvartil.storage.TestServer;

/// A year of the demonstration district loaded from its spreadsheets into a file and into a server: the same rows in every table
/// and the same справки, byte for byte, but for identities and the seals over them.
@Tag("postgres")
@Tag("long")
class YearEqualOnEnginesTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T09:12:00Z"));
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final int SCHOOLS = 4;
  private static final int TABLES_OF_A_YEAR = 4;
  private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
  private static final String SEALS = "digest|previous|hash";
  @TempDir
  Path folder;

  /// What one engine made of the year.
  ///
  /// @param rows texts of the rows of each table, sorted
  /// @param notes parts of the documents by name
  private record Made(List<String> reports, Map<String, List<String>> rows, Map<String, String> notes) {}

  @Test
  void rowsAndNotesAreTheSame() throws Exception {
    DemoData data = DemoDistrict.generate();
    List<Path> tables = DemoFiles.write(data, Files.createDirectory(folder.resolve("tables"))).subList(0,
        TABLES_OF_A_YEAR);
    String schema = "year_" + Long.toHexString(System.nanoTime());
    DatabaseAt file = new DatabaseAt(folder.resolve("файл"), Optional.empty());
    DatabaseAt server = new DatabaseAt(DatabaseAt.Where.of(TestServer.address(schema)),
        Optional.of(TestServer.passwordFile(folder)), Optional.empty());

    Made inFile = loaded(file, data, tables);
    Made onServer = loaded(server, data, tables);
    try (Connection h2 = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("файл"), "sa", "");
        Connection postgres = TestServer.administrator()) {
      inFile = new Made(inFile.reports(), rows(h2, "PUBLIC"), inFile.notes());
      onServer = new Made(onServer.reports(), rows(postgres, schema), onServer.notes());
    }

    assertThat(onServer.reports()).isEqualTo(inFile.reports()).hasSize(TABLES_OF_A_YEAR);
    assertThat(onServer.rows().keySet()).isEqualTo(inFile.rows().keySet());
    for (Map.Entry<String, List<String>> table : inFile.rows().entrySet()) {
      assertThat(onServer.rows().get(table.getKey())).as(table.getKey()).isEqualTo(table.getValue());
    }
    assertThat(inFile.rows().get("fact")).hasSizeGreaterThan(1000);
    assertThat(inFile.rows().get("school")).hasSize(24);
    assertThat(onServer.notes().keySet()).isEqualTo(inFile.notes().keySet()).hasSizeGreaterThan(30);
    for (Map.Entry<String, String> part : inFile.notes().entrySet()) {
      assertThat(onServer.notes().get(part.getKey())).as(part.getKey()).isEqualTo(part.getValue());
    }
  }

  private Made loaded(DatabaseAt at, DemoData data, List<Path> tables) throws Exception {
    Wiring wiring = new Wiring(new Folders(folder.resolve("user")), new Database.Origin(CLOCK, "Ирина"));
    List<ImportReport> reports = new ArrayList<>();
    try (OpenWorkplace made = wiring.create(at, empty -> reports.addAll(new DemoLoad(empty.transactions(),
        new DemoLoad.Ports(empty.centres(), empty.people(), empty.registry(), _ -> {}), empty.importing())
        .load(data, tables, Progress.none())))) {
      return new Made(
          reports.stream()
              .map(each -> each.file() + each.counts()
                  + each.sheets().stream()
                      .map(sheet -> sheet.name() + sheet.rows() + sheet.accepted() + sheet.rejected() + sheet.values())
                      .toList())
              .toList(),
          Map.of(),
          notes(made, data.years().getFirst().year()));
    }
  }

  /// Documents about the district and about some schools, taken apart.
  private static Map<String, String> notes(OpenWorkplace place, SchoolYear year) throws Exception {
    Map<String, String> parts = new TreeMap<>();
    NoteInput input = place.notes().load();
    NoteText text = NoteText.on(DAY);
    parts(parts, "district", Notes.district(input, year, text));
    for (School school : place.transactions().read(place.schools()::all).subList(0, SCHOOLS)) {
      parts(parts, "school " + school.key().value(), Notes.school(input, school.key(), year, text));
    }
    return parts;
  }

  private static void parts(Map<String, String> parts, String about, ReportContent content) throws Exception {
    ReportWriter docx = Wiring.writers().getFirst();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx.bytes(content)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        // The moment of writing stands in the properties.
        if (!entry.getName().startsWith("docProps/")) {
          parts.put(about + " " + entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  private static Map<String, List<String>> rows(Connection connection, String schema)
      throws SQLException, IOException {
    Map<String, List<String>> rows = new TreeMap<>();
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet tables = statement
            .executeQuery("select table_name from information_schema.tables where table_schema = '"
                + schema + "' and table_type = 'BASE TABLE' and lower(table_name) not in ('flyway_schema_history',"
                + " 'shared_place')")) {
      while (tables.next()) {
        names.add(tables.getString(1));
      }
    }
    for (String name : names) {
      List<String> texts = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery("select * from \"" + schema + "\".\"" + name + "\"")) {
        while (found.next()) {
          texts.add(text(found, name.equalsIgnoreCase("audit_entry")));
        }
      }
      texts.sort(null);
      rows.put(name.toLowerCase(Locale.ROOT), texts);
    }
    return rows;
  }

  private static String text(ResultSet row, boolean trail) throws SQLException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      String name = row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
      String type = row.getMetaData().getColumnTypeName(i).toLowerCase(Locale.ROOT);
      boolean sealed = trail && name.matches(SEALS);
      Object value = type.startsWith("timestamp")
          ? Optional.ofNullable(row.getObject(i, OffsetDateTime.class))
              .map(at -> at.withOffsetSameInstant(ZoneOffset.UTC)).orElse(null)
          : row.getObject(i);
      text.append(name).append('=').append(sealed ? "seal" : String.valueOf(value).replaceAll(ID, "id")).append('\n');
    }
    return text.toString();
  }
}
