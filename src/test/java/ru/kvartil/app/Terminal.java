package ru.kvartil.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ru.kvartil.cli.CommandLineFace;

/// A terminal for tests: runs commands against one database in a folder and reads what they wrote.
final class Terminal {
  private final Path folder;
  private String err = "";
  private String out = "";

  Terminal(Path folder) {
    this.folder = folder;
  }

  int run(String... args) {
    StringWriter said = new StringWriter();
    StringWriter complained = new StringWriter();
    Wiring wiring = new Wiring(new Folders(folder.resolve("user")), "тест");
    int code = new CommandLineFace(wiring.commands(), new PrintWriter(said), new PrintWriter(complained))
        .run(Stream.concat(Stream.of("--database", folder.resolve("база").toString()), Stream.of(args))
            .toArray(String[]::new));
    out = said.toString();
    err = complained.toString();
    return code;
  }

  String err() {
    return err;
  }

  String out() {
    return out;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(file(name).toFile());
  }

  /// What `export` prints.
  List<NamedCsvRecord> export(String what) throws IOException {
    Path csv = file(what + ".csv");
    if (run("export", what, "--csv", csv.toString()) != 0) {
      throw new IllegalStateException(err);
    }
    return rows(csv);
  }

  static List<NamedCsvRecord> rows(Path csv) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }
}
