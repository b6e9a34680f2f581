package ru.kvartil.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.kvartil.shared.Failure;

/// Every odd, broken and hostile file gives its rows or one clear message, and what is read is what others read.
@Tag("shared")
class HostileFilesTest {
  private static final Path FOLDER = Path.of("../shared/data/hostile");
  /// Printed in a code page that has no arrows and Japanese quotes, calculated anew on another day, or without macros
  /// (exempt in SOURCE.md).
  private static final Set<String> EXEMPT = Set.of("54524.xlsx.0.csv", "44958.xls.1.csv", "44958.xls.2.csv",
      "44958.xls.3.csv", "44958.xls.4.csv", "SquareMacro.xls.0.csv");

  static Stream<Path> files() throws IOException {
    return list(FOLDER).filter(path -> !path.toString().endsWith(".md") && !path.endsWith("manifest.csv"));
  }

  static Stream<Path> expected() throws IOException {
    return list(FOLDER.resolve("expected"))
        .filter(path -> path.toString().matches(".*\\.xlsx?\\..*") && !EXEMPT.contains(path.getFileName().toString()));
  }

  private static Stream<Path> list(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadOrRefusedInOneLine(Path path) {
    Optional<Failure> failure = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> readAll(path));
    failure.ifPresent(refused -> {
      assertThat(Refusal.valueOf(refused.code())).isNotNull();
      assertThat(refused.text()).contains(path.getFileName().toString()).contains("База не изменилась.")
          .doesNotContain("\n", "{");
    });
  }

  private static Optional<Failure> readAll(Path path) {
    try {
      SpreadsheetFile file = Spreadsheets.open(path);
      for (int sheet = 0; sheet < file.heads().size(); sheet++) {
        file.rows(sheet, row -> true);
      }
      return Optional.empty();
    } catch (Failure failure) {
      return Optional.of(failure);
    }
  }

  /// The kinds of the list, told by content: names and extensions of these files mislead.
  @Test
  void namesTheKindOfEveryFile() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    files().forEach(path -> counts.merge(Spreadsheets.refusal(path, ReadLimits.usual()), 1, Integer::sum));
    assertThat(counts).isEqualTo(new TreeMap<>(Map.of("CORRUPT", 6, "ENCRYPTED", 4, "EXCEL_BINARY", 2, "EXCEL_XML", 1,
        "MACROS", 2, "NOT_A_TABLE", 2, "OLD_EXCEL", 3, "READ", 72, "XML_ENTITIES", 1)));
  }

  @ParameterizedTest
  @MethodSource("expected")
  void readsWhatOthersRead(Path expected) throws IOException, Failure {
    String name = expected.getFileName().toString();
    int dot = name.lastIndexOf('.', name.length() - ".csv".length() - 1);
    Path path = FOLDER.resolve(name.substring(0, dot));
    int sheet = Integer.parseInt(name.substring(dot + 1, name.length() - ".csv".length()));
    List<RawRow> rows = Spreadsheets.rows(Spreadsheets.open(path), sheet);
    assertThat(SheetComparison.differences(rows, expected)).isEmpty();
  }

  @Test
  void comparesEverySheet() throws IOException {
    assertThat(expected()).hasSizeGreaterThan(110);
  }

  @Test
  void manyMergedAreasAreReadQuickly() throws Failure {
    SheetHead head = assertTimeoutPreemptively(Duration.ofSeconds(20),
        () -> Spreadsheets.open(FOLDER.resolve("57893-many-merges.xlsx")).heads().getFirst());
    assertThat(head.merged()).hasSize(50_000);
  }
}
