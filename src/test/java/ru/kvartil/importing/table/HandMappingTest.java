package ru.kvartil.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.importing.table.Mappings.map;
import static ru.kvartil.importing.table.Mappings.problems;
import static ru.kvartil.importing.table.Mappings.roles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.shared.Failure;

/// Columns that a person names.
class HandMappingTest {
  @Test
  void mappingByHandReadsOnlyWhatItNames() throws Failure {
    TableMapping mapping = map("""
        cds | name | api99 | a=b
        01611190130229 | Alameda High | 693 | 5
        """, "cds=school.code", "B=school.name", "a=b=indicator:x");

    assertThat(roles(mapping)).containsExactly("A SCHOOL_CODE", "B SCHOOL_NAME", "C -", "D показатель//x");
    assertThat(mapping.usable()).isTrue();
  }

  @Test
  void lettersNameAColumnOnlyWhereNoHeadingDoes() throws Failure {
    TableMapping mapping = map("Школа | C | B\nШкола № 1 | 5 | 6", "A=school.name", "C=indicator:x");

    assertThat(roles(mapping)).containsExactly("A SCHOOL_NAME", "B показатель//x", "C -");
  }

  @Test
  void joinedHeadingsNameColumnsWhateverTheirSpaces() throws Failure {
    TableMapping mapping = map("""
        Школа | Русский\u00a0язык |
         | сдавали | средний\\nбалл
        Школа № 1 | 5 | 61
        """, "Школа=school.name", "Русский язык / средний балл=result:ЕГЭ/Русский язык/mean");

    assertThat(roles(mapping)).containsExactly("A SCHOOL_NAME", "B -", "C ЕГЭ/Русский язык/mean");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      Класс=indicator:x;      column-missing
      Балл=indicator:x;       column-ambiguous
      A=school.code;          column-ambiguous
      """)
  void mappingByHandThatFitsNoColumnOrSeveralIsRefused(String spec, String code) throws Failure {
    TableMapping mapping = map("Школа | Балл | Балл\nШкола № 1 | 5 | 6", "Школа=school.name", "B=indicator:y", spec);

    assertThat(mapping.usable()).isFalse();
    assertThat(mapping.problems()).extracting(problem -> problem.code()).containsExactly(code);
  }

  @Test
  void twoColumnsMappedToOneFieldAreNotBothRead() throws Failure {
    TableMapping mapping = map("Школа | Балл | Счёт\nШкола № 1 | 5 | 6", "Школа=school.name", "Балл=indicator:x",
        "Счёт=indicator:x");

    assertThat(roles(mapping)).containsExactly("A SCHOOL_NAME", "B показатель//x", "C -");
    assertThat(problems(mapping)).containsExactly("column-collides C1");
  }
}
