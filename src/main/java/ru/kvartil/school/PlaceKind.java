package ru.kvartil.school;

/// Kind of the settlement a school stands in: город, пгт, село, деревня; Russian words in `texts.properties`.
public enum PlaceKind {
  CITY, URBAN_SETTLEMENT, VILLAGE, HAMLET, UNKNOWN
}
