package ru.kvartil.importing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.fact.Batch;
import ru.kvartil.shared.Failure;

/// The journal and taking imports back.
class JournalModelTest {
  private static final String TABLE = """
      ЕГЭ 2022/2023

      Муниципалитет | Школа | Химия / сдавали
      Берёзовский район | Школа № 1 | 12
      Берёзовский район | Степная СОШ | 8
      """;
  @TempDir
  Path folder;
  private ImportsAtHand at;
  private JournalModel model;

  @BeforeEach
  void open() throws Failure {
    at = new ImportsAtHand(folder);
    model = new JournalModel(at.desk, at.screen);
  }

  @AfterEach
  void close() {
    at.close();
  }

  private void load(Path file) {
    Wizard wizard = new Wizard(at.desk, at.screen, List.of(SourceFile.of(file)));
    wizard.read();
    wizard.check();
    wizard.commit();
    model.load();
  }

  private List<Batch> batches() {
    return model.batches().get().orElseThrow();
  }

  @Test
  void takesAnImportBackWithItsSchools() throws Exception {
    load(at.csv("химия.csv", TABLE));

    model.undo(batches().getFirst());

    assertThat(at.questions).singleElement().satisfies(question -> {
      assertThat(question.text()).contains("химия.csv", "2 значения", "2 школы");
      assertThat(question.yes()).isNotEqualTo(question.no());
    });
    assertThat(batches()).isEmpty();
    assertThat(at.values()).isEmpty();
    assertThat(at.names()).isEmpty();
    assertThat(at.messages).singleElement().satisfies(said -> assertThat(said.then()).contains("2 школы"));
  }

  @Test
  void changesNothingWhenThePersonKeepsTheImport() throws Exception {
    load(at.csv("химия.csv", TABLE));
    at.answer = false;

    model.undo(batches().getFirst());

    assertThat(batches()).hasSize(1);
    assertThat(at.values()).hasSize(2);
  }

  @Test
  void saysWhichLaterImportStandsInTheWay() throws Exception {
    load(at.csv("первый.csv", TABLE));
    load(at.csv("второй.csv", TABLE.replace("12", "13")));
    Batch first = batches().getLast();

    model.undo(first);

    assertThat(model.trouble().get()).contains("№ " + batches().getFirst().id(), "второй.csv");
    assertThat(batches()).hasSize(2);
    model.load();
    assertThat(model.trouble().get()).isEmpty();
  }
}
