package ru.kvartil.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.kvartil.ui.Hands;

@ExtendWith(Hands.class)
class ControlsTest {
  @Test
  void stepsSayWhereOneIs() {
    StepBar steps = new StepBar(List.of("Файл", "Листы", "Проверка"));
    assertThat(steps.getAccessibleText()).isEqualTo("Шаг 1 из 3: Файл");
    steps.go(2);
    assertThat(steps.present()).isEqualTo(2);
    assertThat(steps.getAccessibleText()).isEqualTo("Шаг 3 из 3: Проверка");
    assertThat(steps.getChildren()).extracting(node -> ((Label) node).getText()).containsExactly("1 Файл", "2 Листы",
        "3 Проверка");
    assertThat(steps.getChildren())
        .extracting(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("present")))
        .containsExactly(false, false, true);
    assertThatThrownBy(() -> steps.go(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(steps.present()).isEqualTo(2);
  }

  @Test
  void aQuartileIsNumberAndWords() {
    assertThat(new QuartileChip(1, "низкий").getAccessibleText()).isEqualTo("квартиль 1, низкий");
    assertThat(new QuartileChip(4, "").getAccessibleText()).isEqualTo("квартиль 4");
    assertThatThrownBy(() -> new QuartileChip(5, "")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFieldIsNamedAndItsErrorStandsUnderIt() {
    TextField code = new TextField();
    code.setId("code");
    SimpleStringProperty error = new SimpleStringProperty("");
    FormGrid form = new FormGrid().add("Код ОО", code, error);
    Label under = (Label) form.lookup("#code-error");
    assertThat(code.getAccessibleText()).isEqualTo("Код ОО");
    assertThat(under.isVisible()).isFalse();
    error.set("Код из шести цифр.");
    assertThat(under.isVisible()).isTrue();
    assertThat(under.getText()).isEqualTo("Код из шести цифр.");
    assertThat(code.getAccessibleHelp()).isEqualTo("Код из шести цифр.");
    assertThat(code.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("danger"));
  }
}
