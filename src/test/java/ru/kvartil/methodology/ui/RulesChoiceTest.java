package ru.kvartil.methodology.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.ProfileReader;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;

class RulesChoiceTest {
  private final List<MethodologyProfile> stored = new ArrayList<>(ShippedProfiles.identification());
  @TempDir
  Path folder;
  private String person = "Ирина";

  private RulesChoice opened() {
    RulesChoice choice = new RulesChoice(new DirectTasks(), () -> List.copyOf(stored), memory());
    choice.load();
    return choice;
  }

  private MethodMemory memory() {
    return new MethodMemory(file(), () -> person);
  }

  private Path file() {
    return MethodMemory.beside(folder.resolve("kvartil.mv.db"));
  }

  private static IdentificationProfile shipped(int number) {
    return ShippedProfiles.identification().get(number);
  }

  @Test
  void theFirstShippedSetIsInUseUntilThereIsAChoice() {
    assertThat(opened().chosen().get()).isEqualTo(shipped(0));
    assertThat(opened().offered()).containsExactlyElementsOf(ShippedProfiles.identification());
  }

  @Test
  void theChoiceOfEachPersonOutlivesARestart() {
    RulesChoice choice = opened();
    choice.choose(shipped(3));
    assertThat(opened().chosen().get()).isEqualTo(shipped(3));
    person = "Олег";
    choice.welcome();
    assertThat(choice.chosen().get()).isEqualTo(shipped(0));
    person = "Ирина";
    choice.welcome();
    assertThat(choice.chosen().get()).isEqualTo(shipped(3));
  }

  @Test
  void choicesOfMethodsAndOfARuleSetDoNotTouchEachOther() throws Failure {
    opened().choose(shipped(4));
    Methods methods = new Methods((OutcomeProfile) ProfileReader.read(ShippedProfiles.outcome().document().text()
        .replace("\"version\": \"1\"", "\"version\": \"2025\"")), ShippedProfiles.welfare());
    stored.add(methods.outcome());
    stored.add(methods.welfare());
    memory().keep(methods);
    assertThat(opened().chosen().get()).isEqualTo(shipped(4));
    opened().choose(shipped(5));
    assertThat(memory().of(stored)).contains(methods);
  }

  @Test
  void aSetThatIsGoneGivesWayAndABrokenFileIsNoChoice() throws Exception {
    IdentificationProfile own = (IdentificationProfile) ProfileReader.read(shipped(3).document().text()
        .replace(shipped(3).document().name(), "Свои критерии"));
    stored.add(own);
    RulesChoice choice = opened();
    assertThat(choice.offered()).last().isEqualTo(own);
    choice.choose(own);
    stored.remove(own);
    choice.load();
    assertThat(choice.chosen().get()).isEqualTo(shipped(0));
    Files.writeString(file(), "{");
    assertThat(opened().chosen().get()).isEqualTo(shipped(0));
  }
}
