package ru.kvartil.school.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

class WorkspaceTest {
  private final Workspace workspace = new Workspace(new SchoolYear(2025));

  @Test
  void offersYearsWithDataAndThoseToBeTypedNewestFirst() {
    workspace.offer(List.of(new SchoolYear(2021), new SchoolYear(2024)));
    assertThat(workspace.years()).extracting(SchoolYear::end).containsExactly(2025, 2024, 2023, 2021);
    workspace.year().set(new SchoolYear(2021));
    workspace.offer(List.of());
    assertThat(workspace.years()).extracting(SchoolYear::end).containsExactly(2025, 2024, 2023, 2021);
  }

  @Test
  void tellsOfEveryChangeOfYearAndData() {
    List<String> heard = new ArrayList<>();
    workspace.onChange(() -> heard.add(workspace.year().get() + " " + workspace.revision().get()));
    workspace.changed();
    workspace.year().set(new SchoolYear(2024));
    assertThat(heard).containsExactly("2024/2025 1", "2023/2024 1");
  }

  @Test
  void hearsTheSameWishAgain() {
    List<String> heard = new ArrayList<>();
    workspace.onOpenSchool(wish -> heard.add(wish.school().value() + wish.tab()));
    workspace.openSchool(new SchoolKey(7));
    workspace.openSchool(new SchoolKey(7));
    workspace.openSchool(new SchoolKey(7), "indices");
    assertThat(heard).containsExactly("7", "7", "7indices");
  }
}
