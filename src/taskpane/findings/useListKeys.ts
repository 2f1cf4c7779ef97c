/**
 * Arrow keys in the list of findings: up and down between findings, left and right between the cells of one, Home and
 * End to the first and last. The list is one Tab stop, at the place where the user left it.
 * Works on the DOM (`[data-finding]` contains `[data-cell]` buttons with their cell), so that two thousand rows need no
 * React state.
 */
import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from "react";
import { flushSync } from "react-dom";

const FINDING = "[data-finding]";
const CELL = "[data-cell]";

interface ListKeys {
  readonly container: RefObject<HTMLElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/** @param onFollow receives the cell that an arrow key has reached */
export function useListKeys(onFollow: (cell: string) => void): ListKeys {
  const container = useRef<HTMLElement | null>(null);
  const current = useRef<HTMLElement | null>(null);

  const makeCurrent = (cell: HTMLElement | null): void => {
    if (current.current !== null) current.current.tabIndex = -1;
    if (cell !== null) cell.tabIndex = 0;
    current.current = cell;
  };

  useLayoutEffect(() => {
    if (container.current?.contains(current.current) === true) return;
    makeCurrent(container.current?.querySelector<HTMLElement>(CELL) ?? null);
  });

  return {
    container,
    onFocus: (event) => {
      if (event.target.matches(CELL)) makeCurrent(event.target);
    },
    onKeyDown: (event) => {
      const from = event.target;
      if (!(from instanceof HTMLElement) || !from.matches(CELL) || container.current === null) return;
      const target = targetOf(event.key, from, container.current);
      if (target === undefined) return;
      event.preventDefault();
      if (target === null) return;
      target.focus();
      const { cell } = target.dataset;
      if (cell !== undefined && cell !== "") onFollow(cell);
    },
  };
}

/** Undefined = not a key of the list; null = nothing in that direction */
function targetOf(key: string, from: HTMLElement, container: HTMLElement): HTMLElement | null | undefined {
  const finding = from.closest<HTMLElement>(FINDING);
  if (finding === null) return undefined;
  switch (key) {
    case "ArrowDown":
      return firstCell(neighbour(finding, container, 1) ?? afterMore(finding, container));
    case "ArrowUp":
      return firstCell(neighbour(finding, container, -1));
    case "ArrowRight":
      return neighbourOf(from, [...finding.querySelectorAll<HTMLElement>(CELL)], 1);
    case "ArrowLeft":
      return neighbourOf(from, [...finding.querySelectorAll<HTMLElement>(CELL)], -1);
    case "Home":
      return container.querySelector<HTMLElement>(CELL);
    case "End":
      return firstCell([...container.querySelectorAll<HTMLElement>(FINDING)].at(-1) ?? null);
    default:
      return undefined;
  }
}

function neighbour(finding: HTMLElement, container: HTMLElement, step: 1 | -1): HTMLElement | null {
  const sibling = step === 1 ? finding.nextElementSibling : finding.previousElementSibling;
  if (sibling instanceof HTMLElement) return sibling;
  // The last item of a page is not the last of its group.
  if (step === 1 && moreButton(finding) !== null) return null;
  return neighbourOf(finding, [...container.querySelectorAll<HTMLElement>(FINDING)], step);
}

function afterMore(finding: HTMLElement, container: HTMLElement): HTMLElement | null {
  const more = moreButton(finding);
  if (more === null) return null;
  flushSync(() => more.click());
  return neighbour(finding, container, 1);
}

function moreButton(finding: HTMLElement): HTMLElement | null {
  return finding.parentElement?.parentElement?.querySelector<HTMLElement>("[data-more]") ?? null;
}

function neighbourOf(from: HTMLElement, all: readonly HTMLElement[], step: 1 | -1): HTMLElement | null {
  return all[all.indexOf(from) + step] ?? null;
}

function firstCell(finding: HTMLElement | null): HTMLElement | null {
  return finding?.querySelector<HTMLElement>(CELL) ?? null;
}
