package ru.kvartil.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActionLineTest {
  private static final OffsetDateTime AT = OffsetDateTime.of(2026, 11, 21, 9, 12, 0, 0, ZoneOffset.UTC);
  private final List<Step> steps = new ArrayList<>();

  /// `a` is done, `a-` undone, `a+` redone: each names the step it turns by its letter.
  private ActionLine line(String person, String... words) {
    for (String word : words) {
      String letter = word.substring(0, 1);
      Optional<UUID> undoes = word.length() == 1
          ? Optional.empty()
          : steps.reversed().stream().filter(step -> step.title().equals(letter)).findFirst().map(Step::action);
      steps.add(new Step(new UUID(0, steps.size() + 1L), undoes, letter, person, AT, false));
    }
    return new ActionLine(steps);
  }

  private static String title(Optional<Action> action) {
    return action.map(Action::title).orElse("-");
  }

  @Test
  void undoGoesBackwardsAndRedoForwards() {
    ActionLine line = line("И", "a", "b", "c", "c-", "b-");
    assertThat(title(line.undoable("И"))).isEqualTo("a");
    assertThat(title(line.redoable("И"))).isEqualTo("b");
    assertThat(line.newestFirst()).extracting(Action::title).containsExactly("c", "b", "a");
    assertThat(line.newestFirst()).extracting(Action::undone).containsExactly(true, true, false);
  }

  @Test
  void aRedoneActionIsUndoneFirst() {
    ActionLine line = line("И", "a", "b", "b-", "a-", "a+");
    assertThat(title(line.undoable("И"))).isEqualTo("a");
    assertThat(title(line.redoable("И"))).isEqualTo("b");
  }

  @Test
  void theStepToTurnIsTheLastOfTheAction() {
    ActionLine line = line("И", "a", "a-", "a+");
    assertThat(line.undoable("И").orElseThrow().last()).isEqualTo(new UUID(0, 3));
    assertThat(line.undoable("И").orElseThrow().first()).isEqualTo(new UUID(0, 1));
  }

  @Test
  void somethingNewEndsTheRedo() {
    ActionLine line = line("И", "a", "b", "b-", "c");
    assertThat(title(line.redoable("И"))).isEqualTo("-");
    assertThat(title(line.undoable("И"))).isEqualTo("c");
  }

  @Test
  void everyoneTakesBackTheirOwn() {
    line("И", "a", "a-");
    ActionLine line = line("О", "b");
    assertThat(title(line.undoable("И"))).isEqualTo("-");
    assertThat(title(line.redoable("И"))).isEqualTo("a");
    assertThat(title(line.undoable("О"))).isEqualTo("b");
  }

  @Test
  void theFoundationStays() {
    ActionLine line = new ActionLine(
        List.of(new Step(new UUID(0, 1), Optional.empty(), "центр", "И", AT, true)));
    assertThat(line.undoable("И")).isEmpty();
    assertThat(line.newestFirst()).hasSize(1);
  }
}
