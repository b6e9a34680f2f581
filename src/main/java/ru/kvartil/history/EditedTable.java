package ru.kvartil.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import ru.kvartil.shared.Texts;

/// Tables a person edits, with what a row of them is called in a message.
public enum EditedTable {
  SCHOOL, SCHOOL_ALIAS, SCHOOL_YEAR, SCHOOL_CONTACT, SCHOOL_STATUS, SCHOOL_GROUP, SCHOOL_GROUP_MEMBER, DISTRICT_CENTRE,
  DISTRICT_PERSON, METHODOLOGY_PROFILE, IMPORT_TEMPLATE, FACT_CORRECTION, OWN_INDICATOR, DUE_DATE, MADE_NOTE, OTHER;
