package ru.kvartil.importing.ui;

import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.Tasks;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.FilePicker;

/// The window around the screens of imports: who runs long work, what all screens share, who asks and tells.
public record ImportScreen(Tasks tasks, Workspace workspace, FilePicker picker, Dialogs dialogs) {}
