package ru.kvartil.ui.table.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.shared.Failure;
import ru.kvartil.ui.table.Arrangement;
import ru.kvartil.ui.table.ColumnFilter;
import ru.kvartil.ui.table.SavedView;

class FileTableViewsTest {
  private static final Arrangement RICH = new Arrangement(List.of("c", "a"), Set.of("b"),
      List.of(new Arrangement.Sorting("c", false), new Arrangement.Sorting("a", true)),
      Map.of("a", new ColumnFilter.Containing("ё \"<\n"), "b",
          new ColumnFilter.OneOf(new LinkedHashSet<>(List.of("СОШ", "", "2"))), "c",
          new ColumnFilter.Within(OptionalDouble.of(-0.5), OptionalDouble.empty(), true, false), "d",
          new ColumnFilter.Within(OptionalDouble.empty(), OptionalDouble.empty(), false, true)));
  private static final Arrangement BARE = new Arrangement(List.of("a"), Set.of(), List.of(), Map.of());
  @TempDir
  Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = FileTableViews.beside(folder.resolve("kvartil.mv.db"));
  }

  @Test
  void theFileStandsBesideItsDatabase() {
    assertThat(file).isEqualTo(folder.resolve("kvartil.views.json"));
  }

  @Test
  void everythingOfAViewComesBackAfterARestart() throws Failure {
    SavedView view = new SavedView("schools", "Мои школы", RICH);
    mine().keep(view);
    assertThat(mine().all()).containsExactly(view);
  }

  @Test
  void whoHasANameNowFindsWhatWasKeptUnderTheAccount() throws Failure {
    SavedView old = new SavedView("schools", "", BARE);
    new FileTableViews(file, "irina").keep(old);
    FileTableViews named = new FileTableViews(file, () -> "И. П. Лебедева", "irina");
    assertThat(named.all()).containsExactly(old);
    SavedView now = new SavedView("schools", "", RICH);
    named.keep(now);
    assertThat(named.all()).containsExactly(now);
    assertThat(new FileTableViews(file, "irina").all()).containsExactly(old);
    named.forget(now);
    assertThat(named.all()).isEmpty();
  }

  @Test
  void aViewOfTheSameNameIsReplacedAndOthersStay() throws Failure {
    mine().keep(new SavedView("schools", "", BARE));
    mine().keep(new SavedView("schools", "Мои", BARE));
    mine().keep(new SavedView("journal", "", BARE));
    mine().keep(new SavedView("schools", "", RICH));
    assertThat(mine().all()).containsExactly(new SavedView("schools", "", RICH), new SavedView("schools", "Мои", BARE),
        new SavedView("journal", "", BARE));
    mine().forget(new SavedView("schools", "Мои", RICH));
    assertThat(mine().all()).extracting(SavedView::name).containsExactly("", "");
  }

  @Test
  void peopleDoNotSeeEachOthersViews() throws Failure {
    mine().keep(new SavedView("schools", "Мои", BARE));
    FileTableViews other = new FileTableViews(file, "Петров");
    assertThat(other.all()).isEmpty();
    other.keep(new SavedView("schools", "Мои", RICH));
    assertThat(mine().all()).containsExactly(new SavedView("schools", "Мои", BARE));
  }

  @Test
  void aBrokenFileIsSaidToBeBrokenAndPutAsideNotOverwritten() throws Failure, IOException {
    Files.writeString(file, "{\"views\": [{\"tab");
    assertThatThrownBy(() -> mine().all()).isInstanceOf(Failure.class).hasMessageContaining("не читаются");
    mine().keep(new SavedView("schools", "", BARE));
    assertThat(mine().all()).hasSize(1);
    assertThat(folder.resolve("kvartil.views.json.broken")).hasContent("{\"views\": [{\"tab");
  }

  @Test
  void whatANewerVersionWroteIsPassedOver() throws Failure, IOException {
    Files.writeString(file, """
        {"views":[{"person":"Иванова","table":"t","name":"n","shown":["a"],"colour":"red",
        "filters":[{"column":"a","near":5},{"column":"b","oneOf":["x"]}]}]}""");
    assertThat(mine().all()).containsExactly(new SavedView("t", "n",
        new Arrangement(List.of("a"), Set.of(), List.of(), Map.of("b", new ColumnFilter.OneOf(Set.of("x"))))));
  }

  private FileTableViews mine() {
    return new FileTableViews(file, "Иванова");
  }
}
