package ru.kvartil.school;

/// Kind of a school as its name says it; Russian words in `texts.properties` under the constants' names.
public enum SchoolType {
  PRIMARY, BASIC, SECONDARY, GYMNASIUM, LYCEUM, EVENING, SPECIAL, CADET, BOARDING, OTHER, UNKNOWN
}
