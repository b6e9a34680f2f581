package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.district.Access;
import ru.kvartil.district.Role;
import ru.kvartil.district.Worker;

class CommandRightsTest {
  private static CommandRights of(Role role) {
    Access access = () -> new Worker(Optional.empty(), "А. А. Белова", role);
    return new CommandRights(access);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      school-add,     false, false, true
      sheet-save,     false, false, true
      import-commit,  false, false, true
      import-undo,    false, false, true
      centre-save,    false, false, true
      note-save-docx, false, false, true
      table-export,   false, false, true
      quartiles-png,  false, false, true
      copies-make,    false, false, true
      copies-restore, false, true,  true
      method-copy,    false, true,  true
      note-print,     false, false, false
      note-why,       false, false, false
      """)
  void eachCommandIsHeldBackFromWhoMayNot(String id, boolean head, boolean methodist, boolean reader) {
    assertThat(!of(Role.HEAD).lacking(id).isEmpty()).isEqualTo(head);
    assertThat(!of(Role.METHODIST).lacking(id).isEmpty()).isEqualTo(methodist);
    assertThat(!of(Role.READER).lacking(id).isEmpty()).isEqualTo(reader);
  }

  @Test
  void onlyAHeadLacksNothing() {
    assertThat(of(Role.HEAD).lacksAnything()).isFalse();
    assertThat(of(Role.METHODIST).lacksAnything()).isTrue();
  }

  /// A button that got another name would be offered to everybody.
  @Test
  void everyCommandIsInTheWindow() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")
          && !each.endsWith("CommandRights.java")).toList()) {
        code.append(Files.readString(file));
      }
    }
    assertThat(CommandRights.commands()).allSatisfy(id -> assertThat(code).contains("\"" + id + "\""));
  }
}
