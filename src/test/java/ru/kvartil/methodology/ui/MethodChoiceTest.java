package ru.kvartil.methodology.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.ProfileReader;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;

class MethodChoiceTest {
  private final List<MethodologyProfile> stored = new ArrayList<>(
      List.of(ShippedProfiles.outcome(), ShippedProfiles.welfare()));
  @TempDir
  Path folder;
  private String person = "Ирина";
  private MethodChoice choice;

  @BeforeEach
  void begin() {
    choice = opened();
  }

  /// As after a start.
  private MethodChoice opened() {
    return new MethodChoice(new DirectTasks(), () -> List.copyOf(stored),
        new MethodMemory(MethodMemory.beside(folder.resolve("kvartil.mv.db")), () -> person));
  }

  /// The shipped profile under another name or version.
  private static OutcomeProfile other(String old, String now) throws Failure {
    return (OutcomeProfile) ProfileReader.read(ShippedProfiles.outcome().document().text().replace(old, now));
  }

  @Test
  void beginsWithTheShippedProfiles() {
    assertThat(choice.current()).isEqualTo(Methods.shipped());
    choice.load();
    assertThat(choice.chosen().get()).isEqualTo(Methods.shipped());
    assertThat(choice.outcomes()).containsExactly(ShippedProfiles.outcome());
    assertThat(choice.welfares()).containsExactly(ShippedProfiles.welfare());
  }

  @Test
  void theLastVersionOfTheShippedNameIsTakenOfItself() throws Failure {
    OutcomeProfile later = other("\"version\": \"1\"", "\"version\": \"2025\"");
    stored.add(later);
    stored.add(other("\"ГИА и аттестаты\"", "\"Приказ района\""));
    choice.load();
    assertThat(choice.current().outcome()).isEqualTo(later);
    assertThat(choice.outcomes()).hasSize(3);
  }

  @Test
  void whatAPersonChoseStaysWhenProfilesAreReadAgain() throws Failure {
    OutcomeProfile own = other("\"ГИА и аттестаты\"", "\"Приказ района\"");
    stored.add(own);
    choice.load();
    choice.choose(own);
    assertThat(choice.current()).isEqualTo(new Methods(own, ShippedProfiles.welfare()));
    stored.add(other("\"version\": \"1\"", "\"version\": \"2025\""));
    choice.load();
    assertThat(choice.chosen().get().outcome()).isEqualTo(own);
  }

  @Test
  void choosingWhatIsInUseIsNoChoice() throws Failure {
    choice.load();
    choice.choose(ShippedProfiles.outcome());
    OutcomeProfile later = other("\"version\": \"1\"", "\"version\": \"2025\"");
    stored.add(later);
    choice.load();
    assertThat(choice.current().outcome()).isEqualTo(later);
  }

  @Test
  void eachPersonFindsHerChoiceAfterARestart() throws Failure {
    OutcomeProfile own = other("\"ГИА и аттестаты\"", "\"Приказ района\"");
    stored.add(own);
    choice.load();
    choice.choose(own);
    MethodChoice again = opened();
    again.load();
    assertThat(again.current()).isEqualTo(new Methods(own, ShippedProfiles.welfare()));
    person = "Анна";
    again.welcome();
    assertThat(again.current()).isEqualTo(Methods.shipped());
    person = "Ирина";
    again.welcome();
    assertThat(again.current().outcome()).isEqualTo(own);
    stored.remove(own);
    again.load();
    assertThat(again.current()).as("a chosen method that is gone").isEqualTo(Methods.shipped());
  }

  @Test
  void aBrokenFileIsNoChoiceAndIsWrittenAnew() throws Exception {
    Files.writeString(folder.resolve("kvartil.methods.json"), "{\"people\": [");
    OutcomeProfile own = other("\"ГИА и аттестаты\"", "\"Приказ района\"");
    stored.add(own);
    choice.load();
    assertThat(choice.current()).isEqualTo(Methods.shipped());
    choice.choose(own);
    MethodChoice again = opened();
    again.load();
    assertThat(again.current().outcome()).isEqualTo(own);
  }
}
