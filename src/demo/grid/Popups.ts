/** What floats over the grid: the list of the selected cell, its note, and the charts of the sheet. */
import type { IDisposable, Injector } from "@univerjs/core";
import { SheetCanvasPopManagerService } from "@univerjs/sheets-ui";
import { ComponentManager } from "@univerjs/ui";
import { ChartPopup, NotePopup, type ChartPopupProps } from "./ChartPopup";
import { DropDown, type DropDownProps } from "./DropDown";
import type { SheetLayout } from "./sheetView";
import type { ChartPicture } from "./source";

const DROP_DOWN = "drop-down";
const CHART = "chart";
const NOTE = "note";
/** Charts are smaller than in Excel, so that they fit into a window without a scroll. */
const CHART_SCALE = 0.7;
/** What stands around the cells: formula bar, headings, tabs; numbers of rows, scroll bar */
const AROUND_CELLS = { height: 100, width: 60 };
const LEAST_CHART = { height: 100, width: 240 };

interface Cell {
  readonly row: number;
  readonly column: number;
}

export class Popups {
  private dropDown: IDisposable | null = null;
  private note: IDisposable | null = null;
  private charts: readonly IDisposable[] = [];

  constructor(private readonly injector: Injector) {
    const components = injector.get(ComponentManager);
    components.register(DROP_DOWN, DropDown);
    components.register(CHART, ChartPopup);
    components.register(NOTE, NotePopup);
  }

  showDropDown(cell: Cell, props: DropDownProps): void {
    this.hideDropDown();
    this.dropDown = this.attach(cell, DROP_DOWN, { ...props });
  }

  hideDropDown(): void {
    this.dropDown?.dispose();
    this.dropDown = null;
  }

  /** As Excel shows it under the pointer */
  showNote(cell: Cell, text: string): void {
    this.hideNote();
    this.note = this.attach(cell, NOTE, { text });
  }

  hideNote(): void {
    this.note?.dispose();
    this.note = null;
  }

  /** Each chart beside the cell to the left of its top left corner, within the window of the grid */
  showCharts(
    charts: readonly ChartPicture[],
    layout: SheetLayout,
    { clientHeight, clientWidth }: Pick<HTMLElement, "clientHeight" | "clientWidth">,
  ): void {
    this.hideCharts();
    const heightOf = (index: number): number => layout.rowData[index]?.h ?? layout.defaultRowHeight;
    const widthOf = (index: number): number => layout.columnData[index]?.w ?? layout.defaultColumnWidth;
    this.charts = charts.flatMap((chart) => {
      const { row, column, rows, columns } = chart.area;
      const room = {
        height: clientHeight - AROUND_CELLS.height - span(0, row, heightOf),
        width: clientWidth - AROUND_CELLS.width - span(0, column, widthOf),
      };
      const props: ChartPopupProps = {
        chart,
        width: Math.min(
          CHART_SCALE * span(column, columns, widthOf),
          Math.max(LEAST_CHART.width, room.width),
        ),
        height: CHART_SCALE * span(row, rows, heightOf),
        maxHeight: Math.max(LEAST_CHART.height, room.height),
      };
      return this.attach({ row, column: Math.max(0, column - 1) }, CHART, { ...props }) ?? [];
    });
  }

  hideCharts(): void {
    for (const chart of this.charts) chart.dispose();
    this.charts = [];
  }

  private attach(
    { row, column }: Cell,
    componentKey: string,
    extraProps: Record<string, unknown>,
  ): IDisposable | null {
    const popup = { componentKey, direction: "horizontal", extraProps } as const;
    return this.injector.get(SheetCanvasPopManagerService).attachPopupToCell(row, column, popup) ?? null;
  }
}

function span(from: number, count: number, size: (index: number) => number): number {
  let sum = 0;
  for (let index = from; index < from + count; index += 1) sum += size(index);
  return sum;
}
