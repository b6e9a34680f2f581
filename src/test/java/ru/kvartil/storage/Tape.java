package ru.kvartil.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Everything that was written to one file, in order, so that the file can be shown as a power cut would have left it at any
/// of its writes: what was forced is there; of what was written after the last force any part may be there, in any order,
/// and a write may be torn between two sectors.
public final class Tape {
  private static final int SECTOR = 512;
  private final byte[] first;
  private final List<Step> steps = new ArrayList<>();

  private sealed interface Step {}

  private record Write(long at, byte[] bytes) implements Step {}

  private record Truncate(long size) implements Step {}

  private record Force() implements Step {}

  /// @param first the file when the tape begins
  public Tape(byte[] first) {
    this.first = first.clone();
  }

  synchronized void write(long at, byte[] bytes) {
    steps.add(new Write(at, bytes));
  }

  synchronized void truncate(long size) {
    steps.add(new Truncate(size));
  }

  synchronized void force() {
    steps.add(new Force());
  }

  /// How much has happened so far: a place to cut.
  public synchronized int length() {
    return steps.size();
  }

  /// Places at which something was written.
  public synchronized List<Integer> writes() {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (!(steps.get(i) instanceof Force)) {
        places.add(i);
      }
    }
    return places;
  }

  public byte[] exact(int place, int[] sectorsOfEach) {
    int forced = place;
    while (forced > 0 && !(steps.get(forced - 1) instanceof Force))
      forced--;
    byte[] file = first;
    for (int i = 0; i < forced; i++)
      file = with(file, steps.get(i), Integer.MAX_VALUE);
    for (int i = forced; i <= place; i++)
      file = with(file, steps.get(i), sectorsOfEach[i - forced]);
    return file;
  }

  /// The file after a power cut in the middle of the step at a place.
  public synchronized byte[] cut(int place, Random random) {
    int forced = place;
    while (forced > 0 && !(steps.get(forced - 1) instanceof Force)) {
      forced--;
    }
    byte[] file = first;
    for (int i = 0; i < forced; i++) {
      file = with(file, steps.get(i), Integer.MAX_VALUE);
    }
    List<Step> loose = new ArrayList<>(steps.subList(forced, place));
    Collections.shuffle(loose, random);
    for (Step step : loose) {
      switch (random.nextInt(3)) {
        case 0 -> {
        }
        case 1 -> file = with(file, step, Integer.MAX_VALUE);
        default -> file = with(file, step, random.nextInt(1 + sectors(step)));
      }
    }
    return with(file, steps.get(place), random.nextInt(1 + sectors(steps.get(place))));
  }

  /// The steps in short, for messages.
  public synchronized String told(int from, int to) {
    StringBuilder told = new StringBuilder();
    for (int i = Math.max(0, from); i < Math.min(to, steps.size()); i++) {
      told.append(i).append(switch (steps.get(i)) {
        case Write(long at, byte[] bytes) -> " write " + at + "+" + bytes.length;
        case Truncate(long size) -> " truncate " + size;
        case Force _ -> " force";
      }).append("; ");
    }
    return told.toString();
  }

  private static int sectors(Step step) {
    return step instanceof Write write ? (write.bytes.length + SECTOR - 1) / SECTOR : 1;
  }

  /// @param sectors of the step that reached the disk
  private static byte[] with(byte[] file, Step step, int sectors) {
    return switch (step) {
      case Write(long at, byte[] bytes) -> {
        int length = (int) Math.min(bytes.length, (long) sectors * SECTOR);
        byte[] after = Arrays.copyOf(file, Math.max(file.length, (int) at + length));
        System.arraycopy(bytes, 0, after, (int) at, length);
        yield after;
      }
      case Truncate(long size) -> sectors == 0 ? file : Arrays.copyOf(file, (int) size);
      case Force _ -> file;
    };
  }
}
