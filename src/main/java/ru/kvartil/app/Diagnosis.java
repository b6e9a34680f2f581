package ru.kvartil.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;

/// Everything a developer needs to understand a fault, without anything of a person: versions, sizes of files, counts of
/// tables, the log with its words cleaned.
final class Diagnosis {
  private final String program;
  private final Folders folders;

  /// @param program version of the program
  /// @param folders where its data are
  Diagnosis(String program, Folders folders) {
    this.program = program;
    this.folders = folders;
  }

  /// @param database the database it is about
  /// @param tables counts of rows by table; empty when it cannot be opened
  void write(Path database, Map<String, Long> tables, Path out) throws Failure {
    Map<String, String> parts = new TreeMap<>();
    parts.put("versions.txt", versions());
    parts.put("files.txt", files(database));
    StringBuilder counts = new StringBuilder();
    tables.forEach((name, rows) -> counts.append(name).append('\t').append(rows).append('\n'));
    parts.put("tables.txt", counts.toString());
    logs(parts);
    SafeFile.write(out, bytes -> {
      ZipOutputStream zip = new ZipOutputStream(bytes);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
      zip.finish();
    });
  }

  private String versions() {
    StringBuilder lines = new StringBuilder("program\t" + program + "\n");
    for (String name : new String[]{"java.version", "java.vendor", "os.name", "os.version", "os.arch", "javafx.version",
      "file.encoding", "sun.jnu.encoding"}) {
      lines.append(name).append('\t').append(System.getProperty(name, "")).append('\n');
    }
    Runtime machine = Runtime.getRuntime();
    lines.append("processors\t").append(machine.availableProcessors()).append('\n');
    lines.append("memory\t").append(machine.maxMemory()).append('\n');
    return lines.toString();
  }

  /// Sizes by endings: a name of a file may be a name of a person.
  private static String files(Path database) {
    StringBuilder lines = new StringBuilder();
    Path folder = database.toAbsolutePath().getParent();
    if (folder != null) {
      sizes(folder, "data", lines);
      sizes(folder.resolve(database.getFileName() + ".backups"), "backups", lines);
    }
    return lines.toString();
  }

  private static void sizes(Path folder, String as, StringBuilder lines) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : CleanedLog.cleaned(name.substring(dot));
        lines.append(as).append('\t').append(ending).append('\t')
            .append(Files.isDirectory(file) ? "folder" : Long.toString(Files.size(file))).append('\n');
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      lines.append(as).append("\tunreadable\n");
    }
  }

  private void logs(Map<String, String> parts) {
    if (!Files.isDirectory(folders.logs())) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folders.logs(), "kvartil*.log")) {
      for (Path file : files) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String user = System.getProperty("user.name", "");
        parts.put("logs/" + file.getFileName(), CleanedLog.of(user.isBlank() ? text : text.replace(user, "…")));
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      parts.put("logs/unreadable.txt", "");
    }
  }
}
