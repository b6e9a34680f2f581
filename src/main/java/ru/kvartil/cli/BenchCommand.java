package ru.kvartil.cli;

import java.util.Locale;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ru.kvartil.cli.CommandLineFace.Exit;
import ru.kvartil.district.Centre;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.importing.ImportRequest;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.shared.Texts;

/// `bench import FILE`: the time from file to acknowledged commit in an open empty database, in turn with plain unpacking
/// of the same file; the median of the ratios counts, because single times on a shared machine say little.
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(BenchCommand.class);
  private static final int BUFFER = 1 << 16;
  private static final double NANOS = 1e9;
  private static final long MEBI = 1L << 20;
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @Parameters(index = "0", paramLabel = "import", descriptionKey = "what")
  private What what;
  @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "file")
  private Path file;
  @Option(names = "--runs", paramLabel = "N", defaultValue = "5")
  private int runs;

  BenchCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  /// What is measured; lower case because this is a word of the command line.
  @SuppressWarnings({"ConstantCaseForConstants", "UnusedVariable"})
  enum What {
    IMPORT
  }

  @Override
  public Integer call() throws Failure {
    PrintWriter out = spec.commandLine().getOut();
    List<Double> imports = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    try (HeapPeak peak = new HeapPeak()) {
      // One run of each that does not count: the program is used for a whole day, not for one import.
      for (int run = 0; run <= runs; run++) {
        double plain = unpack();
        double time = importOnce();
        if (run > 0) {
          imports.add(time);
          ratios.add(time / plain);
          out.println(TEXTS.get("cli.bench-run", what.name().toLowerCase(Locale.ROOT), run,
              RussianFormat.fixed(time, 2), RussianFormat.fixed(plain, 2), RussianFormat.fixed(time / plain, 1)));
        }
      }
      out.println(TEXTS.get("cli.bench-done", RussianFormat.fixed(median(imports), 2),
          RussianFormat.fixed(median(ratios), 1), Long.toString(peak.bytes() / MEBI)));
    }
    return Exit.DONE;
  }

  private double unpack() throws Failure {
    long start = System.nanoTime();
    byte[] buffer = new byte[BUFFER];
    long total = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            total += read;
          }
        }
      }
    } catch (IOException broken) {
      throw new Failure(TEXTS, "cli.bench-not-xlsx", broken, file);
    }
    return total == 0 ? Double.NaN : (System.nanoTime() - start) / NANOS;
  }

  private double importOnce() throws Failure {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("kvartil-bench");
      try (Workplace workplace = workplaces.create(DatabaseAt.plain(folder.resolve("bench")),
          Workplaces.FirstContent.centre(Centre.of("bench", Optional.empty())))) {
        System.gc();
        long start = System.nanoTime();
        ImportReport report = workplace.importing().commit(ImportRequest.unattended(file, Optional.empty(), List.of()),
            Progress.none());
        double time = (System.nanoTime() - start) / NANOS;
        if (report.batch().isEmpty()) {
          throw new Failure(TEXTS, "cli.bench-nothing", file);
        }
        return time;
      }
    } catch (IOException failed) {
      throw new Failure(TEXTS, "cli.no-folder", failed, String.valueOf(folder));
    } finally {
      discard(folder);
    }
  }

  private static void discard(@org.jspecify.annotations.Nullable Path folder) throws Failure {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException left) {
      throw new Failure(TEXTS, "cli.bench-left", left, folder);
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
