/** The bar between the grid and the pane: drag it, or move it with the arrow keys. */
import type { KeyboardEvent, PointerEvent } from "react";

export const PANE_WIDTH = { least: 300, usual: 350, most: 720 } as const;
const KEY_STEP = 10;

export interface SplitterProps {
  /** Of the pane at its right, in pixels */
  readonly width: number;
  onWidth(width: number): void;
  onDragging(dragging: boolean): void;
}

export function Splitter({ width, onWidth, onDragging }: SplitterProps) {
  const set = (wanted: number): void => {
    onWidth(Math.round(Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, wanted))));
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
      aria-label="面板宽度"
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
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
        set(PANE_WIDTH.usual);
      }}
    />
  );
}
