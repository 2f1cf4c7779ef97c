/**
 * Runs first in the measured page: starts the clock, connects Excel, and presses the button as soon as a user could:
 * when it exists, is enabled and nothing covers it.
 */
import { connectPage } from "../../../src/emulator/browser";
import { BUTTON } from "./button";

declare global {
  interface Window {
    /** Milliseconds from the page's start until its button was pressed */
    pressedAfter?: number;
  }
}

function usable(button: HTMLButtonElement): boolean {
  if (button.disabled || button.getAttribute("aria-disabled") === "true") return false;
  const { left, top, width, height } = button.getBoundingClientRect();
  const uppermost = document.elementFromPoint(left + width / 2, top + height / 2);
  return width > 0 && uppermost !== null && button.contains(uppermost);
}

const excel = window.parent.excel;
if (window !== window.parent && excel !== undefined) {
  const start = performance.now();
  connectPage(excel, window);
  const look = (): void => {
    const button = [...document.querySelectorAll("button")].find(
      ({ textContent }) => textContent.trim() === BUTTON,
    );
    if (button === undefined || !usable(button)) return;
    observer.disconnect();
    window.pressedAfter = performance.now() - start;
    button.click();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}
