package ru.kvartil.app;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/// Starts [KilledProgram] quickly: the process that founds the database leaves an archive of its loaded classes, and the
/// others begin with it. A Java machine that cannot use the archive goes on without it.
final class KilledProcess {
  private final Path folder;
  private final String classPath;

  /// @param folder for the archive and the jars it needs: classes in folders cannot be archived
  KilledProcess(Path folder) throws IOException {
    this.folder = folder;
    List<String> path = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path place = Path.of(part);
      path.add(Files.isDirectory(place) ? packed(place, folder.resolve(path.size() + ".jar")).toString() : part);
    }
    this.classPath = String.join(File.pathSeparator, path);
  }

  private static Path packed(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> found = Files.walk(classes)) {
      out.setLevel(Deflater.NO_COMPRESSION);
      // Folders too: migrations are found by the name of theirs.
      for (Path each : found.filter(place -> !place.equals(classes)).sorted().toList()) {
        String name = classes.relativize(each).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new JarEntry(Files.isDirectory(each) ? name + "/" : name));
        if (Files.isRegularFile(each)) {
          Files.copy(each, out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }

  /// Founds the database in a folder, in a process that ends by itself.
  void train(Path first) throws Exception {
    Process trained = started("-XX:ArchiveClassesAtExit=" + archive(), first.toString());
    String said = new String(trained.getInputStream().readAllBytes());
    if (trained.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }

  /// A child at work.
  Process start(Path lane, String round, String seed) throws IOException {
    return started("-XX:SharedArchiveFile=" + archive(), lane.toString(), round, seed);
  }

  private Path archive() {
    return folder.resolve("classes.jsa");
  }

  private Process started(String archiving, String... args) throws IOException {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
            // A child lives two seconds: quick to start is what counts.
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable", "-Xlog:all=off", archiving,
            "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "-Dkvartil.logs=" + folder.resolve("logs"), "-cp",
            classPath, KilledProgram.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
