/// The shell: window, navigation, background work, dialogs and the first start. It knows no feature: sections, toolbar
/// items and pages come from outside as lists, and everything a person sees in them is theirs.
@org.jspecify.annotations.NullMarked
package ru.kvartil.ui;
