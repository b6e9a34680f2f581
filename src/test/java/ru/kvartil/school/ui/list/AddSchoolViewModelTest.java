package ru.kvartil.school.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.ui.SchoolsAtHand;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;

class AddSchoolViewModelTest {
  @TempDir
  Path folder;
  private final Workspace workspace = new Workspace(SchoolsAtHand.YEAR);
  private final List<SchoolKey> opened = new ArrayList<>();
  private SchoolsAtHand at;
  private School known;
  private AddSchoolViewModel model;

  @BeforeEach
  void open() throws Failure {
    at = new SchoolsAtHand(folder);
    known = at.add("Школа № 8 им. А. С. Зорина");
    model = new AddSchoolViewModel(at.desk, workspace, new DirectTasks());
    workspace.onOpenSchool(wish -> opened.add(wish.school()));
    model.start();
  }

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void addsASchoolUnderItsEverydayNameAndOpensItsCard() throws Failure {
    assertThat(model.municipality().get()).as("the only one there is").isEqualTo("Берёзовский район");
    model.name().set("МБОУ \"Лицей №2\"");
    assertThat(model.type().get()).isEqualTo(SchoolType.LYCEUM);
    assertThat(model.similar()).isEmpty();
    model.add();
    School added = at.all().getFirst();
    assertThat(added.name()).isEqualTo("Лицей № 2");
    assertThat(added.names().shortName()).isEqualTo("МБОУ \"Лицей №2\"");
    assertThat(added.type()).isEqualTo(SchoolType.LYCEUM);
    assertThat(added.municipality()).isEqualTo("Берёзовский район");
    assertThat(opened).containsExactly(added.key());
    assertThat(model.open().get()).isFalse();
    assertThat(workspace.revision().get()).isEqualTo(1);
    assertThat(at.events().getFirst().person()).isEqualTo("И. П. Лебедева");
  }

  @Test
  void askedForAgainTheFormKeepsWhatWasTyped() {
    model.name().set("Школа № 12");
    model.start();
    assertThat(model.name().get()).isEqualTo("Школа № 12");
    model.cancel();
    model.start();
    assertThat(model.name().get()).isEmpty();
  }

  @Test
  void showsWhomItResemblesAndAddsItWhenThePersonKnowsBetter() throws Failure {
    model.name().set("Школа №8");
    assertThat(model.similar()).extracting(AddSchoolViewModel.Similar::school).containsExactly(known.key());
    assertThat(model.similar().getFirst().reason()).isNotEmpty();
    model.add();
    assertThat(at.all()).hasSize(2);
  }

  @Test
  void aTwinThatAppearedMeanwhileIsShownBeforeAnythingIsStored() throws Failure {
    model.name().set("Степная СОШ");
    School twin = at.add("Степная СОШ");
    model.add();
    assertThat(at.all()).hasSize(2);
    assertThat(model.open().get()).isTrue();
    assertThat(model.similar()).extracting(AddSchoolViewModel.Similar::school).containsExactly(twin.key());
    model.add();
    assertThat(at.all()).hasSize(3);
  }

  @Test
  void theSameSchoolLeadsToItsCard() {
    model.name().set("школа № 8 им А С Зорина");
    assertThat(model.similar()).extracting(AddSchoolViewModel.Similar::name)
        .containsExactly("Школа № 8 им. А. С. Зорина");
    model.openSimilar(known.key());
    assertThat(opened).containsExactly(known.key());
    assertThat(model.open().get()).isFalse();
  }

  @Test
  void aTypeChosenByHandStays() {
    model.name().set("Лицей");
    model.type().set(SchoolType.BOARDING);
    model.name().set("Лицей № 4");
    assertThat(model.type().get()).isEqualTo(SchoolType.BOARDING);
  }

  @Test
  void aNameIsNeeded() throws Failure {
    model.name().set("  ");
    model.add();
    assertThat(model.nameError().get()).contains("название");
    assertThat(at.all()).hasSize(1);
    model.name().set("Гимназия");
    assertThat(model.nameError().get()).isEmpty();
    model.municipality().set("а".repeat(501));
    model.add();
    assertThat(model.municipalityError().get()).contains("500");
    assertThat(at.all()).hasSize(1);
  }

  @Test
  void nothingStaysOfAFormThatWasClosed() throws Failure {
    model.name().set("Гимназия");
    model.cancel();
    model.start();
    assertThat(model.name().get()).isEmpty();
    assertThat(model.type().get()).isEqualTo(SchoolType.UNKNOWN);
    assertThat(at.all()).hasSize(1);
  }
}
