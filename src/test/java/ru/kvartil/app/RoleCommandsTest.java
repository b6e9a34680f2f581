package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ru.kvartil.cli.DatabaseAt;
import ru.kvartil.cli.Workplace;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.storage.Database;

/// The command line under the same table of rights: each command by each role.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleCommandsTest {
  private static final List<String> ROLES = List.of("head", "methodist", "reader");
  /// `+` the head, the методист, the reader; `$` is the folder, `#` a number of its own,
  /// `%` the last import.
  private static final String MATRIX = """
      ++-|import $/t#.csv --map Школа=school.name --map Год=year --map Ч=indicator:ч
      +++|import $/t#.csv --dry-run --map Школа=school.name --map Год=year --map Ч=indicator:ч
      +--|undo --last
      ++-|export schools --csv $/e#.csv
      +++|journal
      ++-|journal --json $/j#.json
      ++-|profile export $/p#.json
      +--|profile import $/method#.json
      +++|index outcome --year 2025
      ++-|index outcome --year 2025 --csv $/i#.csv
      ++-|note district --year 2025 --out $/n#.docx
      ++-|chart indicator indicator:ч --out $/c#.png
      ++-|original export % --out $/o#.xlsx
      +++|original list
      +--|archive --out $/a#.zip
      +++|backup list
      ++-|backup make
      +--|backup restore $/copy.kvb --yes
      +--|rebuild --yes
      +--|audit
      +++|people list
      +--|people add Новый_#
      +--|people role fourth --role methodist
      +++|template list
      """;
  private static final String LOAD = "import $/t#.csv --map Школа=school.name --map Год=year --map Ч=indicator:ч";
  @TempDir
  private static Path folder;
  private Terminal terminal;
  private int count;

  static Stream<Arguments> cases() {
    return MATRIX.lines().flatMap(line -> ROLES.stream()
        .map(role -> Arguments.of(line.substring(4), role, line.charAt(ROLES.indexOf(role)) == '+')));
  }

  @BeforeAll
  void make() throws Exception {
    terminal = new Terminal(folder);
    run("init --district Сосновский");
    run("people add head");
    run("people add methodist");
    run("people add reader --role READER");
    run("people add fourth");
    prepare();
    run(LOAD + " --person head");
    run("backup make");
    Path copies = folder.resolve("база.backups");
    Files.copy(copies.resolve(List.of(copies.toFile().list((_, name) -> name.endsWith(".kvb"))).getFirst()),
        folder.resolve("copy.kvb"));
  }

  private void run(String line) {
    assertThat(call(line)).as(terminal.err()).isZero();
  }

  private int call(String line) {
    return terminal.run(Stream.of(line.split(" ")).map(word -> word.replace("$", folder.toString())
        .replace("#", String.valueOf(count))).toArray(String[]::new));
  }

  private void prepare() throws Exception {
    count++;
    Files.writeString(folder.resolve("t" + count + ".csv"), "Школа;Год;Ч\nШкола № " + count + ";2025;3\n");
    var shipped = ShippedProfiles.outcome().document();
    Files.writeString(folder.resolve("method" + count + ".json"),
        shipped.text().replace(shipped.name(), shipped.name() + count));
  }

  private Map<String, Object> rows() throws Exception {
    Map<String, Object> rows = new TreeMap<>(Database.hashes(folder.resolve("база.mv.db"), Optional.empty()));
    rows.remove("audit_entry");
    return rows;
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @MethodSource("cases")
  void eachCommandByEachRole(String command, String role, boolean allowed) throws Exception {
    prepare();
    if (command.startsWith("undo")) {
      run(LOAD + " --person head");
    } else if (command.startsWith("people role")) {
      run("people role fourth --role reader --person head");
    }
    Map<String, Object> before = rows();
    List<String> files = names();
    int code = call(command.replace("%", lastImport()) + " --person " + role);
    if (allowed) {
      assertThat(terminal.err()).doesNotContain("нужна роль");
      return;
    }
    assertThat(code).isEqualTo(2);
    assertThat(terminal.err().lines()).hasSize(1).first().asString().contains("нужна роль", role);
    assertThat(rows()).isEqualTo(before);
    assertThat(names()).isEqualTo(files);
  }

  private String lastImport() throws Exception {
    try (Workplace place = new Wiring(new Folders(folder.resolve("user")), "тест")
        .openReadOnly(DatabaseAt.plain(folder.resolve("база")))) {
      return place.transactions().read(place.facts()::batches).getFirst().id().toString();
    }
  }

  private static List<String> names() {
    return Stream.of(folder.toFile().list()).filter(name -> !name.startsWith("база")).sorted().toList();
  }

  @Test
  void whoIsNamedIsInTheList() {
    assertThat(call("people list --person Чужой")).isEqualTo(2);
    assertThat(terminal.err()).contains("Чужой", "people list");
  }

  @Test
  void theLastHeadKeepsTheRole() throws Exception {
    assertThat(call("people role head --role reader --person head")).isEqualTo(2);
    assertThat(terminal.err()).contains("не осталось бы работающего руководителя");
    run("people list");
    assertThat(terminal.out()).contains("head – руководитель центра", "reader – только просмотр");
  }
}
