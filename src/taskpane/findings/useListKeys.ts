/**
 * Arrow keys in the list of findings: up and down between findings, left and right between the cells of one, Home and
 * End to the first and last. Left of the first cell is the heading of its group, where left folds and right unfolds it;
 * up and down stop at headings of folded groups only. The list is one Tab stop, at the place where the user left it.
 * Works on the DOM (`[data-finding]` contains `[data-cell]` buttons with their cell, `[data-group]` is the button of a
 * heading), so that two thousand rows need no React state.
 */
import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from "react";
import { flushSync } from "react-dom";

const FINDING = "[data-finding]";
const CELL = "[data-cell]";
const HEADING = "[data-group]";
/** What up and down go through */
const ROW = `${FINDING}, ${HEADING}[aria-expanded="false"]`;

interface ListKeys {
  readonly container: RefObject<HTMLElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/** @param onFollow receives the cell that an arrow key has reached */
export function useListKeys(onFollow: (cell: string) => void): ListKeys {
  const container = useRef<HTMLElement | null>(null);
  const current = useRef<HTMLElement | null>(null);

  const makeCurrent = (stop: HTMLElement | null): void => {
    if (current.current !== null) current.current.tabIndex = -1;
    if (stop !== null) stop.tabIndex = 0;
    current.current = stop;
  };

  useLayoutEffect(() => {
    const list = container.current;
    if (list?.contains(current.current) === true) return;
    makeCurrent(list?.querySelector<HTMLElement>(CELL) ?? list?.querySelector<HTMLElement>(HEADING) ?? null);
  });

  return {
    container,
    onFocus: (event) => {
      if (event.target.matches(`${CELL}, ${HEADING}`)) makeCurrent(event.target);
    },
    onKeyDown: (event) => {
      const from = event.target;
      if (!(from instanceof HTMLElement) || container.current === null) return;
      const target = from.matches(HEADING)
        ? targetOfHeading(event.key, from, container.current)
        : from.matches(CELL)
          ? targetOfCell(event.key, from, container.current)
          : undefined;
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
type Target = HTMLElement | null | undefined;

function targetOfCell(key: string, from: HTMLElement, container: HTMLElement): Target {
  const finding = from.closest<HTMLElement>(FINDING);
  if (finding === null) return undefined;
  const cells = [...finding.querySelectorAll<HTMLElement>(CELL)];
  switch (key) {
    case "ArrowDown":
      return stopOf(neighbour(finding, container, 1) ?? afterMore(finding, container));
    case "ArrowUp":
      return stopOf(neighbour(finding, container, -1));
    case "ArrowRight":
      return neighbourOf(from, cells, 1);
    case "ArrowLeft":
      return neighbourOf(from, cells, -1) ?? headingOf(finding);
    default:
      return targetAtEnd(key, container);
  }
}

function targetOfHeading(key: string, heading: HTMLElement, container: HTMLElement): Target {
  const stops = [...container.querySelectorAll<HTMLElement>(`${FINDING}, ${HEADING}`)].filter(
    (row) => row === heading || row.matches(ROW),
  );
  const folded = heading.ariaExpanded === "false";
  switch (key) {
    case "ArrowDown":
      return stopOf(neighbourOf(heading, stops, 1));
    case "ArrowUp":
      return stopOf(neighbourOf(heading, stops, -1));
    case "ArrowRight":
      if (!folded) return stopOf(neighbourOf(heading, stops, 1));
      heading.click();
      return null;
    case "ArrowLeft":
      if (!folded) heading.click();
      return null;
    default:
      return targetAtEnd(key, container);
  }
}

function targetAtEnd(key: string, container: HTMLElement): Target {
  const rows = [...container.querySelectorAll<HTMLElement>(ROW)];
  if (key === "Home") return stopOf(rows[0] ?? null);
  return key === "End" ? stopOf(rows.at(-1) ?? null) : undefined;
}

function neighbour(finding: HTMLElement, container: HTMLElement, step: 1 | -1): HTMLElement | null {
  const sibling = step === 1 ? finding.nextElementSibling : finding.previousElementSibling;
  if (sibling instanceof HTMLElement) return sibling;
  // The last item of a page is not the last of its group.
  if (step === 1 && moreButton(finding) !== null) return null;
  return neighbourOf(finding, [...container.querySelectorAll<HTMLElement>(ROW)], step);
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

function headingOf(finding: HTMLElement): HTMLElement | null {
  return finding.parentElement?.parentElement?.querySelector<HTMLElement>(HEADING) ?? null;
}

function neighbourOf(from: HTMLElement, all: readonly HTMLElement[], step: 1 | -1): HTMLElement | null {
  return all[all.indexOf(from) + step] ?? null;
}

/** What takes the focus in a row: the first cell of a finding, or the heading itself */
function stopOf(row: HTMLElement | null): HTMLElement | null {
  return row?.matches(HEADING) === true ? row : (row?.querySelector<HTMLElement>(CELL) ?? null);
}
