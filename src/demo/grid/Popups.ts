/** Popups over the grid: the list and the note of the selected cell, and the charts of the sheet. */
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
/** Charts are smaller than in Excel, so that they fit into the window without scrolling. */
const CHART_SCALE = 0.7;
/** Pixels of formula bar, headings and tabs; of row numbers and scroll bar */
const CHROME = { height: 100, width: 60 };
const MIN_CHART = { height: 100, width: 240 };

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

  /** Shows the note of a cell, as Excel does under the pointer. */
  showNote(cell: Cell, text: string): void {
    this.hideNote();
    this.note = this.attach(cell, NOTE, { text });
  }

  hideNote(): void {
    this.note?.dispose();
    this.note = null;
  }

  /** Attaches each chart to the cell left of its top left corner, limited to the window of the grid. */
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
        height: clientHeight - CHROME.height - span(0, row, heightOf),
        width: clientWidth - CHROME.width - span(0, column, widthOf),
      };
      const props: ChartPopupProps = {
        chart,
        width: Math.min(CHART_SCALE * span(column, columns, widthOf), Math.max(MIN_CHART.width, room.width)),
        height: CHART_SCALE * span(row, rows, heightOf),
        maxHeight: Math.max(MIN_CHART.height, room.height),
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
