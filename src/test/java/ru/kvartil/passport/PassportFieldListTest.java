package ru.kvartil.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The list of fields is that of the research tables, in their order.
@Tag("shared")
class PassportFieldListTest {
  @Test
  void listsTheFieldsOfTheResearchTable() throws IOException {
    Path table = Path.of("../shared/data/methodology_tables/social_passport_fields.csv");
    List<String> texts = Files.readAllLines(table).stream().skip(1).map(line -> line.substring(0, line.indexOf(',')))
        .toList();
    assertThat(Arrays.stream(PassportField.values()).map(PassportField::text)).containsExactlyElementsOf(texts);
  }
}
