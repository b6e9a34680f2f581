/// Small controls every screen is made of: cards, chips, forms, steps, empty states. Their look lives in `theme.css`.
@org.jspecify.annotations.NullMarked
package ru.kvartil.ui.control;
