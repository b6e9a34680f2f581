package ru.kvartil.identification;

import java.util.List;
import ru.kvartil.identification.Finding.Leaf;
import ru.kvartil.index.Participant;

/// A criterion made ready for a year: what does not depend on the school is looked up once, then every school is judged.
interface Plan {
  /// @param at place of the school in the columns
  Finding judge(Participant school, int at);

  /// A plan of one test.
  interface OfLeaf extends Plan {
    @Override
    Leaf judge(Participant school, int at);
  }

  /// Findings of several plans.
  static List<Finding> all(List<Plan> plans, Participant school, int at) {
    Finding[] findings = new Finding[plans.size()];
    for (int i = 0; i < findings.length; i++) {
      findings[i] = plans.get(i).judge(school, at);
    }
    return List.of(findings);
  }
}
