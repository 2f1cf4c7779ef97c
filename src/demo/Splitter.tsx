/** The bar between grid and pane, moved by dragging or with the arrow keys. */
import type { KeyboardEvent, PointerEvent } from "react";

export const PANE_WIDTH = { min: 300, default: 350, max: 720 } as const;
const KEY_STEP = 10;

export interface SplitterProps {
  readonly label: string;
  /** Width of the pane, in pixels */
  readonly width: number;
  onWidth(width: number): void;
  onDragging(dragging: boolean): void;
}

export function Splitter({ label, width, onWidth, onDragging }: SplitterProps) {
  const set = (desired: number): void => {
    onWidth(Math.round(Math.min(PANE_WIDTH.max, Math.max(PANE_WIDTH.min, desired))));
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    set(window.innerWidth - event.clientX);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === "ArrowLeft") set(width + KEY_STEP);
    else if (event.key === "ArrowRight") set(width - KEY_STEP);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.min}
      aria-valuemax={PANE_WIDTH.max}
      tabIndex={0}
      onKeyDown={key}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        onDragging(true);
      }}
      onPointerMove={drag}
      onPointerUp={(event) => {
        event.currentTarget.releasePointerCapture(event.pointerId);
        onDragging(false);
      }}
      onDoubleClick={() => {
        set(PANE_WIDTH.default);
      }}
    />
  );
}
