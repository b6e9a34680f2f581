/// The look of the program: AtlantaFX Primer as the ground, the program's own tokens for light, dark and high contrast in
/// `theme.css`, the size of everything in a window, and the file in which each person's choice is kept.
@org.jspecify.annotations.NullMarked
package ru.kvartil.ui.theme;
