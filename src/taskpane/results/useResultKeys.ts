/**
 * F6 and Shift+F6 go through the regions of the pane (`[data-region]`), / and Ctrl+F to the search box (`[data-search]`).
 * Behind the last region F6 is left to Excel, which then goes on to its own regions.
 */
import { useEffect } from "react";

const FOCUSABLE = "button:not([tabindex='-1']), summary, input, select, textarea, a[href], [tabindex='0']";

/** @param onSearch opens a tab that has a search box */
export function useResultKeys(onSearch: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey) return;
      const { key, ctrlKey, metaKey, shiftKey } = event;
      const command = ctrlKey || metaKey;
      if (key === "F6" && !command && goToRegion(shiftKey ? -1 : 1)) event.preventDefault();
      if (!shiftKey && (command ? key.toLowerCase() === "f" : key === "/" && !isTyping(event.target))) {
        event.preventDefault();
        if (!goToSearch()) onSearch();
      }
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [onSearch]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select");
}

/** False if there is no search box */
export function goToSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>("input[data-search]");
  box?.focus();
  box?.select();
  return box !== null;
}

/** False if there is no region in that direction */
function goToRegion(step: 1 | -1): boolean {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")];
  const at = regions.findLastIndex((region) => region.contains(document.activeElement));
  const onward = step === 1 ? regions.slice(at + 1) : regions.slice(0, Math.max(0, at)).reverse();
  for (const region of onward) {
    const target =
      region.querySelector<HTMLElement>("[role=tab][aria-selected=true]") ??
      [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isShown);
    if (target === undefined) continue;
    target.focus();
    return true;
  }
  return false;
}

/** Not within closed details */
function isShown(element: HTMLElement): boolean {
  const details = element.closest("details:not([open])");
  return details === null || (element.matches("summary") && element.parentElement === details);
}
