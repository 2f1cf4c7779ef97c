/** The focus stays in the pane when what had it is gone: a keyboard or a screen reader would start from the top. */
import { useEffect, useRef, type FocusEvent, type RefObject } from "react";
import { flushSync } from "react-dom";

/** Not while the user is in the sheet: there the focus is, and stays. */
export function focusIsLost(): boolean {
  return document.hasFocus() && document.activeElement === document.body;
}

/**
 * For what no part of the pane looks after itself: the focus goes back to where it was before the message that is gone,
 * else to the first of the orders.
 */
export function useKeptFocus(orders: RefObject<HTMLElement | null>): {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
} {
  const last = useRef<Element | null>(null);
  const beforeMessage = useRef<HTMLElement | null>(null);
  // After every change; parts that know better have had their turn.
  useEffect(() => {
    if (last.current?.isConnected !== false || !focusIsLost()) return;
    const target = beforeMessage.current?.isConnected === true ? beforeMessage.current : null;
    (target ?? orders.current?.querySelector("button"))?.focus();
  });
  return {
    onFocus: ({ target }) => {
      last.current = target;
      if (target.closest("[data-message]") === null) beforeMessage.current = target;
    },
  };
}

const FOCUSABLE = "button, summary, textarea, select, input";

/** Lengthens a list of that many rows; when no more are left, the button is gone and the first new row has the focus. */
export function showMore(list: HTMLElement | null, rows: number, show: () => void): void {
  flushSync(show);
  if (!focusIsLost()) return;
  const first = list?.children[rows];
  const target = first?.matches(FOCUSABLE) === true ? first : first?.querySelector(FOCUSABLE);
  if (target instanceof HTMLElement) target.focus();
}
