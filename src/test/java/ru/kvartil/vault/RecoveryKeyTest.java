package ru.kvartil.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import ru.kvartil.shared.Failure;

class RecoveryKeyTest {
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static RecoveryKey any() {
    return RecoveryKey.random(new SecureRandom());
  }

  @Test
  void isReadAsItWasPrinted() throws Exception {
    for (int i = 0; i < 200; i++) {
      List<String> groups = any().groups();
      assertThat(groups).hasSize(RecoveryKey.GROUPS).allMatch(group -> group.matches("[" + SIGNS + "]{5}"));
      assertThat(RecoveryKey.parse(String.join(" ", groups)).groups()).isEqualTo(groups);
      assertThat(RecoveryKey.parse(String.join("-", groups).toLowerCase(Locale.ROOT)).groups()).isEqualTo(groups);
    }
  }

  @Test
  void forgivesARussianLayoutWhereLettersLookAlike() throws Exception {
    for (int i = 0; i < 100; i++) {
      List<String> groups = any().groups();
      String typed = String.join("–", groups).replace('A', 'А').replace('B', 'В').replace('E', 'Е').replace('K', 'К')
          .replace('M', 'М').replace('H', 'Н').replace('P', 'Р').replace('C', 'с').replace('T', 'Т')
          .replace('X', 'Х').replace('Y', 'у').replace('0', 'о').replace('1', 'l').replace('3', 'З');
      assertThat(RecoveryKey.parse(typed).groups()).isEqualTo(groups);
    }
  }

  @Test
  void namesTheGroupOfEveryWrongSign() {
    List<String> groups = any().groups();
    String whole = String.join("", groups);
    for (int at = 0; at < whole.length(); at++) {
      for (char sign : SIGNS.toCharArray()) {
        if (sign != whole.charAt(at)) {
          String typed = whole.substring(0, at) + sign + whole.substring(at + 1);
          assertThatThrownBy(() -> RecoveryKey.parse(typed)).isInstanceOf(Failure.class)
              .hasMessageContaining("Ошибка в " + (at / 5 + 1) + "-й группе");
        }
      }
    }
  }

  @Test
  void findsSignsAndGroupsChangedOver() {
    for (int i = 0; i < 50; i++) {
      List<String> groups = any().groups();
      String whole = String.join("", groups);
      for (int at = 0; at + 1 < whole.length(); at++) {
        if (at % 5 < 4 && whole.charAt(at) != whole.charAt(at + 1)) {
          String typed = whole.substring(0, at) + whole.charAt(at + 1) + whole.charAt(at) + whole.substring(at + 2);
          assertThatThrownBy(() -> RecoveryKey.parse(typed)).isInstanceOf(Failure.class);
        }
      }
      for (int a = 0; a < groups.size(); a++) {
        for (int b = a + 1; b < groups.size(); b++) {
          List<String> other = new ArrayList<>(groups);
          Collections.swap(other, a, b);
          assertThatThrownBy(() -> RecoveryKey.parse(String.join(" ", other))).isInstanceOf(Failure.class)
              .hasMessageContaining("Ошибка в " + (a + 1) + "-й группе");
        }
      }
    }
  }

  @Test
  void saysWhatIsMissingTooMuchOrNoSign() {
    String whole = String.join(" ", any().groups());
    assertThatThrownBy(() -> RecoveryKey.parse("")).hasMessageContaining("1-й группе");
    assertThatThrownBy(() -> RecoveryKey.parse(whole.substring(0, 40))).hasMessageContaining("7-й группе");
    assertThatThrownBy(() -> RecoveryKey.parse(whole + "0")).hasMessageContaining("лишние знаки");
    assertThatThrownBy(() -> RecoveryKey.parse(whole.substring(0, 12) + "Щ")).hasMessageContaining("«Щ»")
        .hasMessageContaining("3-й группе");
  }

  @Test
  void knowsItsGroupsOneByOne() {
    RecoveryKey key = any();
    List<String> groups = key.groups();
    assertThat(key.isGroup(2, " " + groups.get(2).toLowerCase(Locale.ROOT))).isTrue();
    assertThat(key.isGroup(2, groups.get(2).substring(1))).isFalse();
    assertThat(key.isGroup(2, groups.get(2) + "0")).isFalse();
    assertThat(key.isGroup(2, "")).isFalse();
  }

  @Test
  void isGoneWhenClosed() {
    RecoveryKey key = any();
    key.close();
    assertThatThrownBy(key::groups).isInstanceOf(IllegalStateException.class);
    assertThat(key).hasToString("RecoveryKey[…]");
  }
}
