/// Own groups of schools in the window: the choice in the bar, putting schools in and taking them out.
@org.jspecify.annotations.NullMarked
package ru.kvartil.school.ui.group;
