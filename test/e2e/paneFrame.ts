/** The pane's own page inside the demo, and its width. */
import type { Frame, Page } from "@playwright/test";

export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
  if (frame === undefined) throw new Error("the page has no pane");
  return frame;
}

/** Moves the separator between grid and pane by keys, ten pixels each. */
export async function setPaneWidth(page: Page, width: number): Promise<void> {
  const bar = page.locator(".splitter");
  await bar.focus();
  for (;;) {
    const now = Number(await bar.getAttribute("aria-valuenow"));
    if (now === width) return;
    await page.keyboard.press(now < width ? "ArrowLeft" : "ArrowRight");
  }
}

/** Pixels by which the content is wider than the pane */
export function horizontalOverflow(page: Page): Promise<number> {
  return paneFrame(page).evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** Texts that overflow the pane or are clipped, but for screen-reader texts and scrollable content */
export function cutText(page: Page): Promise<string[]> {
  return paneFrame(page).evaluate(() => {
    const width = document.documentElement.clientWidth;
    const cut: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = (node.textContent ?? "").trim();
      const element = node.parentElement;
      if (text === "" || element === null || !element.checkVisibility({ visibilityProperty: true })) continue;
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      let unseen = false;
      let scrolls = false;
      let clipped = box.left < -1 || box.right > width + 1;
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(at);
        if (clipPath !== "none") unseen = true;
        if (at !== document.body && at !== document.documentElement && overflowX === "auto") scrolls = true;
        const frame = at.getBoundingClientRect();
        if (
          ["hidden", "clip"].includes(overflowX) &&
          (box.right > frame.right + 1 || box.left < frame.left - 1)
        )
          clipped = true;
        if (
          ["hidden", "clip"].includes(overflowY) &&
          (box.bottom > frame.bottom + 2 || box.top < frame.top - 2)
        )
          clipped = true;
      }
      if (clipped && !unseen && !scrolls)
        cut.push(`${text.slice(0, 60)} (${Math.round(box.left)}–${Math.round(box.right)} of ${width})`);
    }
    return cut;
  });
}
