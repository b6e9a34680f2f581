package ru.kvartil.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

@ExtendWith(Hands.class)
@Timeout(30)
class FxTasksTest {
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final FxTasks tasks = new FxTasks(2, new Trouble() {
    @Override
    public void failed(String action, Failure failure) {
      heard.add("failed " + action + " " + failure.code() + " " + Platform.isFxApplicationThread());
    }

    @Override
    public void crashed(CrashCode code) {
      heard.add("crashed " + code.text() + " " + Platform.isFxApplicationThread());
    }
  });

  @AfterEach
  void close() {
    tasks.close();
  }

  @Test
  void worksAwayFromTheWindowAndComesBackToIt() throws InterruptedException {
    tasks.run("Читаю", _ -> Thread.currentThread().getName() + " " + Thread.currentThread().isDaemon(),
        name -> heard.add(name + " " + Platform.isFxApplicationThread()));
    assertThat(next()).matches("kvartil-compute-\\d true true");
  }

  @Test
  void aFailureIsShownInTheStandardWay() throws InterruptedException {
    tasks.run("Читаю", _ -> {
      throw failure();
    }, _ -> heard.add("value"));
    assertThat(next()).isEqualTo("failed Читаю task.stopped true");
  }

  @Test
  void aFailureGoesToItsOwnHandlerWhenThereIsOne() throws InterruptedException {
    tasks.run("Читаю", _ -> {
      throw failure();
    }, _ -> heard.add("value"), failure -> heard.add("own " + failure.code()));
    assertThat(next()).isEqualTo("own task.stopped");
  }

  @Test
  void aBugInWorkAndABugInItsEndGetACode() throws InterruptedException {
    tasks.run("Читаю", _ -> {
      throw new IllegalStateException("личное");
    }, _ -> heard.add("value"));
    assertThat(next()).matches("crashed [0-9A-Z]{4}-[0-9A-Z]{4} true");
    tasks.run("Читаю", _ -> 1, _ -> {
      throw new AssertionError();
    });
    assertThat(next()).matches("crashed [0-9A-Z]{4}-[0-9A-Z]{4} true");
  }

  @Test
  void stoppedWorkEndsInAFailureAndLeavesTheList() throws InterruptedException {
    CountDownLatch began = new CountDownLatch(1);
    tasks.run("Читаю", progress -> {
      began.countDown();
      while (!progress.cancelled()) {
        Thread.onSpinWait();
      }
      throw new CancellationException();
    }, _ -> heard.add("value"), failure -> heard.add(failure.code()));
    assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(tasks.running()).hasSize(1);
    tasks.running().getFirst().cancel();
    assertThat(next()).isEqualTo("task.stopped");
    assertThat(tasks.running()).isEmpty();
  }

  @Test
  void theValueOfWorkThatWasFasterThanItsStopIsDelivered() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    tasks.run("Пишу", _ -> waited(stopped), value -> heard.add("value " + value));
    WaitForAsyncUtils.waitForFxEvents();
    tasks.running().getFirst().cancel();
    stopped.countDown();
    assertThat(next()).isEqualTo("value true");
  }

  @Test
  void onlyTheLatestOfSeveralIsHeard() throws InterruptedException {
    Latest latest = new Latest(tasks);
    CountDownLatch both = new CountDownLatch(2);
    for (String typed : List.of("ш", "шк")) {
      latest.run("Ищу", progress -> {
        both.countDown();
        waited(both);
        return typed + (progress.cancelled() ? " stale" : " fresh");
      }, heard::add, failure -> heard.add(failure.code()));
    }
    assertThat(next()).isEqualTo("шк fresh");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(tasks.running()).isEmpty();
    assertThat(heard).isEmpty();
  }

  @Test
  void olderWorkIsToldToStop() throws InterruptedException {
    Latest latest = new Latest(tasks);
    CountDownLatch began = new CountDownLatch(1);
    latest.run("Ищу", progress -> {
      began.countDown();
      while (!progress.cancelled()) {
        Thread.onSpinWait();
      }
      return heard.add("older stopped");
    }, value -> heard.add("older"), failure -> heard.add(failure.code()));
    assertThat(waited(began)).isTrue();
    latest.run("Ищу", _ -> "newer", heard::add, failure -> heard.add(failure.code()));
    assertThat(List.of(next(), next())).containsExactlyInAnyOrder("older stopped", "newer");
  }

  @Test
  void whatIsAskedForWhileClosingIsLeftOut() throws InterruptedException {
    tasks.close();
    tasks.run("Ищу", _ -> heard.add("too late"), _ -> heard.add("delivered"), failure -> heard.add(failure.code()));
    assertThat(heard.poll(200, TimeUnit.MILLISECONDS)).isNull();
    assertThat(tasks.running()).isEmpty();
  }

  private static boolean waited(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static Failure failure() {
    return new Failure(Texts.of(FxTasks.class), "task.stopped");
  }

  private String next() throws InterruptedException {
    return heard.poll(20, TimeUnit.SECONDS);
  }
}
