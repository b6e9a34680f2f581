package ru.kvartil.district;

import java.util.Arrays;
import ru.kvartil.shared.Texts;

/// What a person of the centre may do, as a whole; each role may also do everything the roles after it may. What that is in
/// detail says [Right].
public enum Role {
  /// Руководитель центра.
  HEAD,
  /// Методист.
  METHODIST,
  /// Только просмотр.
  READER;

  private static final Texts TEXTS = Texts.of(Role.class);

  /// «методист», for people.
  public String title() {
    return TEXTS.get(this);
  }

  /// Whether this role may do what another one may at least.
  public boolean atLeast(Role other) {
    return compareTo(other) <= 0;
  }

  /// A role as people or a database write it; the least one for words nobody knows, so that nothing is given away.
  public static Role of(String name) {
    return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst().orElse(READER);
  }
}
