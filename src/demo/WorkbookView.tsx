/** Hosts the grid, which is reused when another workbook is opened. */
import { useEffect, useRef } from "react";
import { WorkbookGrid } from "./grid/WorkbookGrid";
import { showGrid } from "./offer";
import type { DemoSession } from "./session";

export function WorkbookView({ session }: { readonly session: DemoSession }) {
  const container = useRef<HTMLDivElement>(null);
  const grid = useRef<WorkbookGrid | null>(null);
  const current = useRef(session);

  useEffect(() => {
    if (container.current === null) return;
    const created = new WorkbookGrid(container.current, {
      edited: (sheet, edits) => {
        current.current.edit(sheet, edits);
      },
      selected: (sheet, area) => {
        current.current.select(sheet, area);
      },
      editing: (open) => {
        current.current.setEditing(open);
      },
      refused: () => {
        current.current.tell("演示表格只能修改单元格内容；插入行列、改格式和撤销请在 Excel 里做。");
      },
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

  return <main className="grid" ref={container} aria-label="工作簿" />;
}
