/** F6 and Shift+F6 move the focus in a circle through ribbon, grid and pane, as in Excel. */
import { focusGrid } from "./offer";

export interface Region {
  /** Whether the focus is there */
  readonly holds: (focused: Element | null) => boolean;
  readonly focus: () => void;
}

/** @param regions the visible regions in order; without any focus, the first one counts as focused */
export function nextRegion(
  regions: readonly Region[],
  focused: Element | null,
  back: boolean,
): Region | null {
  if (regions.length === 0) return null;
  const at = Math.max(
    0,
    regions.findIndex(({ holds }) => holds(focused)),
  );
  return regions[(at + (back ? regions.length - 1 : 1)) % regions.length] ?? null;
}

/** Calls `move` for F6 in the page and in its frame, if that is loaded. Returns the function that stops it. */
export function onF6(frame: HTMLIFrameElement | null, move: (back: boolean) => void): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    move(event.shiftKey);
  };
  const inFrame = (): void => frame?.contentWindow?.addEventListener("keydown", listen, true);
  window.addEventListener("keydown", listen, true);
  frame?.addEventListener("load", inFrame);
  inFrame();
  return () => {
    window.removeEventListener("keydown", listen, true);
    frame?.removeEventListener("load", inFrame);
    frame?.contentWindow?.removeEventListener("keydown", listen, true);
  };
}

/** The ribbon, the grid and, while it is open, the pane */
export function demoRegions(ribbon: HTMLElement | null, pane: HTMLIFrameElement | null): Region[] {
  const ofPane =
    pane === null
      ? []
      : [{ holds: (focused: Element | null) => focused === pane, focus: () => focusFrame(pane) }];
  return [
    {
      holds: (focused) => ribbon?.contains(focused) === true,
      focus: () => ribbon?.querySelector<HTMLElement>("button:enabled")?.focus(),
    },
    { holds: (focused) => (focused?.closest("main.grid") ?? null) !== null, focus: focusGrid },
    ...ofPane,
  ];
}

function focusFrame(frame: HTMLIFrameElement): void {
  frame.focus();
  const body = frame.contentDocument?.body;
  if (frame.contentDocument?.activeElement !== body) return;
  body?.querySelector<HTMLElement>("button, summary, input, select, textarea")?.focus();
}
