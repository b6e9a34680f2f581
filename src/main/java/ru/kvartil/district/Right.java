package ru.kvartil.district;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ru.kvartil.shared.Texts;

/// Everything in the program that not everybody may do, with the least role that may and the tables that are changed by it: the
/// one place where roles and rights meet (ADR 12). Looking, searching, help and one's own settings need no right.
public enum Right {
  /// Schools, their contacts, statuses, groups, contingents.
  REGISTRY(Role.METHODIST, "school", "school_alias", "school_year", "school_contact", "school_status", "school_group",
      "school_group_member"),
  /// Values typed by hand and the centre's own indicators.
  VALUES(Role.METHODIST, "fact_correction", "own_indicator"),
  /// Loading tables, taking one's own loads back, templates of loads.
  IMPORT(Role.METHODIST, "batch", "import_template"),
  /// Until when schools are to send what.
  DATES(Role.METHODIST, "due_date"),
  /// Letterhead, basis and signers of documents: who composes a справка fills them in.
  CENTRE(Role.METHODIST, "district_centre"),
  /// Levels of risks, evidence, measures, decisions, causes, programmes of schools, and the list of risks itself.
  RISKS(Role.METHODIST, "risk_item", "risk_remedy", "risk_setting", "risk_level", "risk_evidence", "risk_measure",
      "risk_decision", "risk_cause", "school_programme", "programme_step"),
  /// The register of saved справки.
  NOTES(Role.METHODIST, "made_note"),
  /// Lists of schools to support, without putting them in force.
  LISTS(Role.METHODIST, "support_list", "support_list_school"),
  /// Freezing a calculation, which nobody can take back.
  FREEZE(Role.METHODIST, "frozen_calculation", "frozen_part"),
  /// Putting a list in force: its schools get their statuses.
  LISTS_IN_FORCE(Role.HEAD, "support_list_force"),
  /// Versions of methods: every index of the district hangs on them.
  METHODS(Role.HEAD, "methodology_profile"),
  /// The list of people and their roles.
  PEOPLE(Role.HEAD, "district_person"),
  /// Taking back, or bringing back, what somebody else did.
  OTHERS(Role.HEAD),
  /// Files with tables, documents, charts, methods, templates.
  EXPORT(Role.METHODIST),
  /// Paper.
  PRINT(Role.READER),
  /// Copies by hand and to a second place; the program makes its own whoever works.
  COPY(Role.METHODIST),
  /// The archive of everything in files anybody reads.
  ARCHIVE(Role.HEAD),
  /// Putting a copy in the place of the database, rebuilding it.
  RESTORE(Role.HEAD),
  /// Reading the trail of what people did.
  TRAIL(Role.HEAD),
  /// Passwords of others, the recovery sheet, encrypting the database.
  KEYS(Role.HEAD),
  /// Another password for oneself.
  OWN_PASSWORD(Role.READER);

  private static final Texts TEXTS = Texts.of(Right.class);
  private final Role least;
  // Made by Set.of.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> tables;

  Right(Role least, String... tables) {
    this.least = least;
    this.tables = Set.of(tables);
  }

  public boolean grantedTo(Role role) {
    return role.atLeast(least);
  }

  /// Edited tables, by their names in the database, that are changed under this right.
  public Set<String> tables() {
    return tables;
  }

  /// «Загрузка таблиц», for people.
  public String title() {
    return TEXTS.get(this);
  }

  /// Who may, in words: «руководитель центра или методист».
  String who() {
    return switch (least) {
      case HEAD -> Role.HEAD.title();
      case METHODIST -> TEXTS.get("right.two", Role.HEAD.title(), Role.METHODIST.title());
      case READER -> TEXTS.get("right.all");
    };
  }

  /// The right a change of a table needs; empty for tables nobody edits.
  public static Optional<Right> toChange(String table) {
    String name = table.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(right -> right.tables.contains(name)).findFirst();
  }
}
