package ru.kvartil.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import ru.kvartil.shared.Texts;

/// Tables a person edits, with what a row of them is called in a message.
public enum EditedTable {
  SCHOOL, SCHOOL_ALIAS, SCHOOL_YEAR, SCHOOL_CONTACT, SCHOOL_STATUS, SCHOOL_GROUP, SCHOOL_GROUP_MEMBER, DISTRICT_CENTRE,
  DISTRICT_PERSON, METHODOLOGY_PROFILE, IMPORT_TEMPLATE, FACT_CORRECTION, OWN_INDICATOR, DUE_DATE, MADE_NOTE, RISK_ITEM,
  RISK_REMEDY, RISK_SETTING, RISK_LEVEL, RISK_EVIDENCE, RISK_MEASURE, RISK_DECISION, RISK_CAUSE, SCHOOL_PROGRAMME,
  PROGRAMME_STEP, SUPPORT_LIST, SUPPORT_LIST_SCHOOL, SUPPORT_LIST_FORCE, FROZEN_CALCULATION, FROZEN_PART, OTHER;

  private static final Texts TEXTS = Texts.of(EditedTable.class);

  /// The table of a name in the journal.
  public static EditedTable of(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT))).findFirst()
        .orElse(OTHER);
  }

  /// «школа «Школа № 8»».
  ///
  /// @param row content of the row by field, as far as known
  public String row(Map<String, String> row) {
    String name = switch (this) {
      case SCHOOL -> first(row, "everyday_name", "short_name", "full_name");
      case SCHOOL_ALIAS -> first(row, "alias");
      case METHODOLOGY_PROFILE, IMPORT_TEMPLATE, OWN_INDICATOR, SCHOOL_GROUP, DISTRICT_PERSON, RISK_ITEM ->
        first(row, "name");
      case RISK_REMEDY -> first(row, "remedy");
      case RISK_MEASURE -> first(row, "measure");
      case SCHOOL_PROGRAMME -> first(row, "title");
      case SUPPORT_LIST -> first(row, "body");
      case SUPPORT_LIST_SCHOOL -> first(row, "named");
      case SCHOOL_YEAR, SCHOOL_CONTACT, SCHOOL_STATUS, SCHOOL_GROUP_MEMBER, DISTRICT_CENTRE, FACT_CORRECTION, DUE_DATE,
          MADE_NOTE, RISK_SETTING, RISK_LEVEL, RISK_EVIDENCE, RISK_DECISION, RISK_CAUSE, PROGRAMME_STEP,
          SUPPORT_LIST_FORCE, FROZEN_CALCULATION, FROZEN_PART, OTHER ->
        "";
    };
    String word = TEXTS.get(name());
    return name.isEmpty() ? word : TEXTS.get("row", word, name);
  }

  private static String first(Map<String, String> row, String... fields) {
    return Arrays.stream(fields).map(field -> row.getOrDefault(field, "")).filter(text -> !text.isEmpty()).findFirst()
        .orElse("");
  }
}
