package ru.kvartil.school;

/// Everything the centre keeps of its schools, for the screens of schools.
public record Registry(Schools schools, SchoolStatuses statuses, ContactBook contacts, OwnGroups groups,
    SchoolLives lives, Headcounts headcounts) {}
