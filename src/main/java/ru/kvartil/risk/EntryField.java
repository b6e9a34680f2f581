package ru.kvartil.risk;

/// What can be wrong with an [Entry]: the form shows the message at the field.
public enum EntryField {
  RISK, KIND, SIDE, SPHERE, NATURE, CERTAINTY, LAST, WORD, SOURCE, TOLD, TEXT, REFERENCE, RESPONSIBLE, DECIDED, DUE,
  DONE, RECURS, STAGE, LINK, YEARS, NAME, SCALE,
  CONTENT
}
