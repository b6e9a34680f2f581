package ru.kvartil.app;

import java.util.Map;
import ru.kvartil.fact.Facts;
import ru.kvartil.history.Use;
import ru.kvartil.school.SchoolKey;

/// A school with values must stay: facts name it by its number, which the database does not check.
record SchoolInFacts(Facts facts) implements Use {
  @Override
  public String table() {
    return "school";
  }

  @Override
  public boolean needed(Map<String, String> row) {
    return facts.refersTo(new SchoolKey(Integer.parseInt(row.getOrDefault("number", "0"))));
  }
}
