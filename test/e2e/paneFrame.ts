/** The pane's own page inside the demo, and its width. */
import type { Frame, Page } from "playwright-core";

export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
  if (frame === undefined) throw new Error("the page has no pane");
  return frame;
}

/** By the keys of the bar between grid and pane, ten pixels a press */
export async function setPaneWidth(page: Page, width: number): Promise<void> {
  const bar = page.getByRole("separator", { name: "面板宽度" });
  await bar.focus();
  for (;;) {
    const now = Number(await bar.getAttribute("aria-valuenow"));
    if (now === width) return;
    await page.keyboard.press(now < width ? "ArrowLeft" : "ArrowRight");
  }
}

/** Pixels by which the pane's content is wider than the pane */
export function horizontalOverflow(page: Page): Promise<number> {
  return paneFrame(page).evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
