/// The look of the program: AtlantaFX Primer Light as the ground and the program's own tokens in `theme.css`.
@org.jspecify.annotations.NullMarked
package ru.kvartil.ui.theme;
