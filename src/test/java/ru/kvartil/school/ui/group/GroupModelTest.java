package ru.kvartil.school.ui.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.school.OwnGroup;
import ru.kvartil.school.School;
import ru.kvartil.school.ui.SchoolsAtHand;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;

class GroupModelTest {
  @TempDir
  Path folder;
  private SchoolsAtHand at;
  private School school;
  private GroupModel model;

  @BeforeEach
  void open() throws Failure {
    at = new SchoolsAtHand(folder);
    school = at.add("Школа № 8");
    model = new GroupModel(at.registryDesk, new Workspace(SchoolsAtHand.YEAR), new DirectTasks());
    join("Сельские");
  }

  @AfterEach
  void close() {
    at.close();
  }

  private void join(String name) {
    model.start(List.of(school));
    model.name().set(name);
    model.join();
  }

  private List<String> names() throws Failure {
    return at.registryDesk.groups().stream().map(OwnGroup::name).toList();
  }

  @Test
  void aGroupIsCalledOtherwiseAndKeepsItsSchools() throws Failure {
    model.start(List.of(school));
    model.name().set("сельские");
    model.newName().set("  Сельские  малые ");
    model.rename();
    assertThat(model.schools().get()).as("the form closes").isEmpty();
    assertThat(at.registryDesk.groups()).singleElement().satisfies(group -> {
      assertThat(group.name()).isEqualTo("Сельские малые");
      assertThat(group.members()).isEqualTo(Set.of(school.key()));
    });
  }

  @Test
  void aTakenNameChangesNothingAndSaysSo() throws Failure {
    join("Городские");
    model.start(List.of(school));
    model.name().set("Сельские");
    model.newName().set("городские");
    model.rename();
    assertThat(model.newNameError().get()).contains("уже есть");
    assertThat(names()).containsExactly("Городские", "Сельские");
    model.newName().set(" ");
    model.rename();
    assertThat(model.newNameError().get()).isNotEmpty();
    model.newName().set("СЕЛЬСКИЕ");
    model.rename();
    assertThat(names()).as("another spelling of its own name").containsExactly("Городские", "СЕЛЬСКИЕ");
  }
}
