package ru.kvartil.demo;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import ru.kvartil.passport.PassportField;

/// The социальный паспорт of one school and year: whole numbers by field; place and малокомплектная are the school's own.
public record DemoPassport(DemoSchool school, Map<PassportField, Integer> numbers) {
  public DemoPassport {
    numbers = Collections.unmodifiableMap(new EnumMap<>(numbers));
  }
}
