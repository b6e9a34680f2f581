package ru.kvartil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ru.kvartil.cli.Workplaces.FirstContent;
import ru.kvartil.district.Centre;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.storage.Database;

/// A plain database of a district of so many schools: «СОШ № 1» …, with ЕГЭ of two years.
final class SizedDistrict {
  private SizedDistrict() {}

  /// Makes the database in a folder of data.
  static void make(Path data, int schools) throws Exception {
    Folders folders = new Folders(Files.createDirectories(data));
    List<Path> tables = List.of(results(data, schools, 2024, 0), results(data, schools, 2025, 3));
    Wiring wiring = new Wiring(folders, new Database.Origin(Walk.CLOCK, "Ирина"));
    try (OpenWorkplace made = wiring.create(folders.database(),
        FirstContent.centre(Centre.of("Район", Optional.of(new SchoolYear(2025)))))) {
      for (Path table : tables) {
        made.importing().commit(ImportRequest.unattended(table, Optional.empty(), List.of()), Tasks.Progress.none());
      }
    }
  }

  private static Path results(Path folder, int schools, int year, int shift) throws IOException {
    StringBuilder text = new StringBuilder("ЕГЭ, " + (year - 1) + "/" + year + " учебный год\n\nШкола");
    for (String subject : List.of("Русский язык", "Математика (профиль)", "Математика (база)")) {
      for (String measure : List.of("сдавали", "не преодолели минимальный порог", "средний балл")) {
        text.append(';').append(subject).append(" / ").append(measure);
      }
    }
    text.append('\n');
    for (int i = 1; i <= schools; i++) {
      text.append("СОШ № ").append(i);
      for (int subject = 0; subject < 3; subject++) {
        int sat = 10 + (i * 7 + subject * 13) % 60;
        text.append(';').append(sat).append(';').append((i + shift + subject) % 9).append(';')
            .append(subject == 2 ? "" : String.valueOf(40 + (i * 31 + shift * 17 + subject) % 45));
      }
      text.append('\n');
    }
    return Files.writeString(folder.resolve("ege-" + year + ".csv"), text);
  }
}
