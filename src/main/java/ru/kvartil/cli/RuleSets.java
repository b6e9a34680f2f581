package ru.kvartil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.kvartil.identification.WhatIf;
import ru.kvartil.methodology.Flag;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.ProfileLine;
import ru.kvartil.methodology.ProfileLines;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Finds the rule sets arguments mean, and tries other numbers in them.
final class RuleSets {
  private static final Texts TEXTS = Texts.of(RuleSets.class);
  private final Workplace workplace;

  RuleSets(Workplace workplace) {
    this.workplace = workplace;
  }

  /// @param argument a file or a stored name; the first shipped set when there is none
  IdentificationProfile named(@Nullable String argument) throws Failure {
    String name = argument == null
        ? ShippedProfiles.identification().getFirst().document().name()
        : argument;
    if (new ProfileChoice(workplace).named(name) instanceof IdentificationProfile rules) {
      return rules;
    }
    throw new Failure(TEXTS, "cli.not-rules", name);
  }

  /// All sets in use that find a flag, each name in the version saved last.
  List<IdentificationProfile> all(Flag flag) throws Failure {
    List<IdentificationProfile> sets = new ArrayList<>();
    for (MethodologyProfile each : workplace.transactions().read(workplace.profiles()::all)) {
      if (each instanceof IdentificationProfile rules && rules.applied() && rules.rule(flag).isPresent()) {
        sets.removeIf(before -> before.document().name().equals(rules.document().name()));
        sets.add(rules);
      }
    }
    return sets;
  }

  /// The set with other numbers.
  ///
  /// @param settings `line=value`, the line as `--json` prints its id
  static IdentificationProfile with(IdentificationProfile rules, List<String> settings) throws Failure {
    IdentificationProfile changed = rules;
    for (String setting : settings) {
      int equals = setting.lastIndexOf('=');
      String id = equals < 0 ? setting.strip() : setting.substring(0, equals).strip();
      boolean known = ProfileLines.of(rules).stream()
          .anyMatch(line -> line.id().equals(id) && line.kind() != ProfileLine.Kind.FIXED);
      if (equals < 0 || !known) {
        throw new Failure(TEXTS, "cli.set-unknown", setting);
      }
      String value = setting.substring(equals + 1).strip().replace(',', '.').toLowerCase(Locale.ROOT);
      ProfileLine line = ProfileLines.of(rules).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
      boolean fits = line.kind() == ProfileLine.Kind.CHOICE
          ? line.choices().contains(value)
          : value.matches("\\d{1,9}(\\.\\d{1,9})?");
      if (!fits) {
        throw new Failure(TEXTS, "cli.set-value", id, line.kind() == ProfileLine.Kind.CHOICE
            ? String.join(", ", line.choices())
            : TEXTS.get("cli.set-number"));
      }
      changed = WhatIf.moved(changed, id, value);
    }
    return changed;
  }
}
