package ru.kvartil.cli;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/// The largest use of the heap since it was made: of all collections, what the pools held together right before. The peaks
/// of single pools are reached at different moments and add up to more than the heap.
final class HeapPeak implements AutoCloseable {
  private final Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
      .filter(pool -> pool.getType() == MemoryType.HEAP).map(pool -> pool.getName()).collect(Collectors.toSet());
  private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
  private final AtomicLong peak = new AtomicLong();
  private final NotificationListener listener = (notification, _) -> {
    if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      record(GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()).getGcInfo()
          .getMemoryUsageBeforeGc());
    }
  };

  HeapPeak() {
    emitters().forEach(emitter -> emitter.addNotificationListener(listener, null, null));
  }

  private List<NotificationEmitter> emitters() {
    return collectors.stream().filter(NotificationEmitter.class::isInstance).map(NotificationEmitter.class::cast)
        .toList();
  }

  private void record(Map<String, MemoryUsage> usage) {
    long used = usage.entrySet().stream().filter(entry -> pools.contains(entry.getKey()))
        .mapToLong(entry -> entry.getValue().getUsed()).sum();
    peak.accumulateAndGet(used, Math::max);
  }

  /// In bytes.
  long bytes() {
    return Math.max(peak.get(), ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }

  @Override
  public void close() {
    for (NotificationEmitter emitter : emitters()) {
      try {
        emitter.removeNotificationListener(listener);
      } catch (ListenerNotFoundException gone) {
        throw new IllegalStateException(gone);
      }
    }
  }
}
