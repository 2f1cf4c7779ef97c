/** Hosts the grid, which is reused when another workbook is opened. */
import { useEffect, useRef } from "react";
import type { GridEvents } from "./grid/source";
import { WorkbookGrid } from "./grid/WorkbookGrid";
import { showGrid } from "./offer";
import type { DemoSession } from "./session";

export function WorkbookView({ session }: { readonly session: DemoSession }) {
  const container = useRef<HTMLDivElement>(null);
  const grid = useRef<WorkbookGrid | null>(null);
  const current = useRef(session);

  useEffect(() => {
    if (container.current === null) return;
    const { texts, settings } = current.current;
    const events: GridEvents = {
      edited: (sheet, edits) => {
        current.current.edit(sheet, edits);
      },
      selected: (sheet, area) => {
        current.current.select(sheet, area);
      },
      editing: (open) => {
        current.current.setEditing(open);
      },
      step: (which) => {
        current.current.step(which);
      },
      refused: () => {
        current.current.tell(texts.refused);
      },
    };
    const created = new WorkbookGrid(container.current, events, {
      language: settings.language,
      choices: texts.choices,
    });
    grid.current = created;
    showGrid(created);
    return () => {
      grid.current = null;
      created.dispose();
    };
  }, []);

  useEffect(() => {
    current.current = session;
    const shown = grid.current;
    if (shown === null) return;
    shown.open(session.source);
    return session.follow((change) => {
      shown.refresh(change);
    });
  }, [session]);

  return <main className="grid" ref={container} aria-label={session.texts.workbook} />;
}
