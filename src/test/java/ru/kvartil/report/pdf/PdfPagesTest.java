package ru.kvartil.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import ru.kvartil.report.PageImage;
import ru.kvartil.report.PlainDrawer;
import ru.kvartil.report.SampleReport;

class PdfPagesTest {
  @Test
  void drawsEveryPageOnWhitePaper() {
    List<PageImage> pages = new PdfPages().render(new PdfWriter(new PlainDrawer()).bytes(SampleReport.school()), 72);
    assertThat(pages).hasSize(2).allSatisfy(page -> {
      assertThat(page.width()).isBetween(594, 596);
      assertThat(page.height()).isBetween(841, 843);
      assertThat(page.argb()[0]).isEqualTo(0xFFFFFFFF);
      assertThat(Arrays.stream(page.argb()).filter(pixel -> (pixel & 0xFF) < 0x60).count()).isGreaterThan(500);
    });
    assertThat(Arrays.stream(pages.getFirst().argb()).filter(pixel -> pixel == 0xFF9DC3E6).count())
        .as("the figure").isGreaterThan(50_000);
  }
}
