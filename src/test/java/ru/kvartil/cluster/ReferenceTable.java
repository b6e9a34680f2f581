package ru.kvartil.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ru.kvartil.index.StandardScores;

/// Columns of a data set with reference answers, complete rows only.
///
/// @param ids of the rows
/// @param columns in the order of the variables
record ReferenceTable(List<String> ids, List<double[]> columns) {
  static final Path DATA = Path.of("../shared/data");

  static JsonNode answers(String folder, String file) throws IOException {
    return new ObjectMapper().readTree(DATA.resolve(folder).resolve(file).toFile());
  }

  static List<NamedCsvRecord> rows(String folder, String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(DATA.resolve(folder).resolve(file))) {
      return reader.stream().toList();
    }
  }

  static List<String> names(JsonNode array) {
    List<String> names = new ArrayList<>();
    array.forEach(name -> names.add(name.asText()));
    return names;
  }

  static ReferenceTable of(String folder, String file, String key, List<String> variables) throws IOException {
    List<NamedCsvRecord> complete = rows(folder, file).stream()
        .filter(row -> variables.stream().noneMatch(name -> row.getField(name).isBlank())).toList();
    return new ReferenceTable(complete.stream().map(row -> row.getField(key)).toList(), variables.stream()
        .map(name -> complete.stream().mapToDouble(row -> Double.parseDouble(row.getField(name))).toArray()).toList());
  }

  double[][] z() {
    return StandardScores.of(columns).rows();
  }
}
