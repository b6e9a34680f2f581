package ru.kvartil.district.ui;

import java.util.function.Supplier;

import ru.kvartil.ui.Page;

/// A tab of the section «Настройки».
///
/// @param id `people`; the tab has the id `settings-tab-people`
/// @param page makes its content, once, when it is first chosen; the head of the page is not shown
public record SettingsPart(String id, String title, Supplier<? extends Page> page) {}
