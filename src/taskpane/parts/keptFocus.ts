/** Keeps the focus in the pane when the focused element disappears; otherwise keyboard and screen reader restart at the top. */
import { useEffect, useRef, type FocusEvent, type RefObject } from "react";
import { flushSync } from "react-dom";

/** False while the user is in the sheet. */
export function focusIsLost(): boolean {
  return document.hasFocus() && document.activeElement === document.body;
}

/**
 * The default for parts that do not move the focus themselves: the focus returns to its place before the message, else
 * to the first button.
 */
export function useKeptFocus(buttons: RefObject<HTMLElement | null>): {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
} {
  const last = useRef<Element | null>(null);
  const beforeMessage = useRef<HTMLElement | null>(null);
  // Runs after every render, after the effects of the parts.
  useEffect(() => {
    if (last.current?.isConnected !== false || !focusIsLost()) return;
    const target = beforeMessage.current?.isConnected === true ? beforeMessage.current : null;
    (target ?? buttons.current?.querySelector("button"))?.focus();
  });
  return {
    onFocus: ({ target }) => {
      last.current = target;
      if (target.closest("[data-message]") === null) beforeMessage.current = target;
    },
  };
}

const FOCUSABLE = "button, summary, textarea, select, input";

/** Shows more of a list with that many rows. If the button disappears, the first new row gets the focus. */
export function showMore(list: HTMLElement | null, rows: number, show: () => void): void {
  flushSync(show);
  if (!focusIsLost()) return;
  const first = list?.children[rows];
  const target = first?.matches(FOCUSABLE) === true ? first : first?.querySelector(FOCUSABLE);
  if (target instanceof HTMLElement) target.focus();
}
