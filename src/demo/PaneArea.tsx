/** The task pane beside the grid, as wide as the user makes it. */
import type { RefObject } from "react";
import type { DemoSession } from "./session";
import { Splitter } from "./Splitter";
import type { DemoTexts } from "./texts";

export function PaneArea(props: {
  readonly session: DemoSession;
  readonly texts: DemoTexts;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly width: number;
  readonly onWidth: (width: number) => void;
  readonly onDragging: (dragging: boolean) => void;
  readonly onClose: () => void;
}) {
  const { session, texts, width } = props;
  return (
    <>
      <Splitter label={texts.paneWidth} width={width} onWidth={props.onWidth} onDragging={props.onDragging} />
      <aside
        className={session.settings.theme === "dark" ? "pane dark" : "pane"}
        style={{ width }}
        aria-label={texts.pane}
      >
        <header>
          <span>{texts.pane}</span>
          <button type="button" aria-label={texts.closePane} onClick={props.onClose}>
            ✕
          </button>
        </header>
        <iframe ref={props.frame} key={session.id} title={texts.paneFrame} src="taskpane.html" />
      </aside>
    </>
  );
}
