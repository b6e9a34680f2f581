package ru.kvartil.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.index.Participant;
import ru.kvartil.report.PlainBlock;
import ru.kvartil.school.School;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

class NoteInputsTest {
  @TempDir
  Path folder;
  private NotesAtHand at;

  @BeforeEach
  void open() throws Failure {
    at = new NotesAtHand(folder);
  }

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void loadsCentreSchoolsYearsAndFactsOfOneState() throws Exception {
    at.name();
    List<School> schools = at.fill();
    NoteInput input = at.inputs().load();
    assertThat(input.centre().district()).isEqualTo("Берёзовский район");
    assertThat(input.schools()).containsExactlyInAnyOrderElementsOf(schools);
    assertThat(input.years()).containsExactly(new SchoolYear(2024), NotesAtHand.YEAR);
    assertThat(input.revision()).isEqualTo(at.transactions().revision());
    assertThat(input.participants(NotesAtHand.YEAR)).filteredOn(school -> !school.compared())
        .extracting(Participant::reason).containsExactly("вечерняя");
    assertThat(input.methods().outcome().document().name()).isEqualTo("ГИА и аттестаты");
  }

  @Test
  void composesFromTheDatabase() throws Exception {
    at.name();
    School eighth = at.fill().getFirst();
    String words = String.join("\n", new Notes(at.inputs())
        .school(eighth.key(), NotesAtHand.YEAR, NoteText.on(LocalDate.of(2026, 11, 21))).plainBlocks().stream()
        .map(PlainBlock::text).toList()).replace('\u00a0', ' ').replace('\u202f', ' ');
    assertThat(words)
        .contains(
            "ОГЭ по математике сдавали 42 человека, не преодолели минимальный порог 14 (33,3 %), на 6,1 п.п. больше")
        .contains("Источник: файл «огэ.xlsx» (лист «Свод»).");
  }

  @Test
  void aDatabaseWithoutACentreIsRefused() {
    assertThatThrownBy(() -> at.inputs().load()).isInstanceOf(Failure.class).extracting("code").isEqualTo("no-centre");
  }
}
