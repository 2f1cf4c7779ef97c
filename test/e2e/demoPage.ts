/** The demo page as its user sees and uses it. */
import type { FrameLocator, Locator, Page } from "@playwright/test";
import type { Workbook } from "../../src/xlsx";
import { saveXlsx } from "../../src/xlsx/file";
import type { ShownCell } from "../../src/demo/grid/WorkbookGrid";
import { eventually } from "./eventually";

const GRID_CANVAS = "#univer-sheet-main-canvas_workbook";

export class DemoPage {
  /** @param shared the browser's page, which opens before the first test */
  constructor(private readonly shared: { readonly page: Page }) {}

  get page(): Page {
    return this.shared.page;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator('iframe[src="taskpane.html"]');
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.waitForFunction(() => (window.demo?.sheetNames().length ?? 0) > 0);
    await this.recomputeButton().waitFor();
  }

  recomputeButton(): Locator {
    return this.pane.getByRole("button", { name: "一键重算" });
  }

  /** A button of the ribbon */
  ribbon(name: string | RegExp): Locator {
    return this.page.getByRole("toolbar").getByRole("button", { name, exact: true });
  }

  /** Opens a file of the user's; the page reports the outcome. */
  async openFile(file: {
    readonly name: string;
    readonly mimeType: string;
    readonly buffer: Buffer;
  }): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent("filechooser"),
      this.ribbon(/\.xlsx…$/).click(),
    ]);
    await chooser.setFiles(file);
  }

  async openWorkbook(workbook: Workbook): Promise<void> {
    const buffer = Buffer.from(saveXlsx(workbook));
    await this.openFile({ name: "工作簿.xlsx", mimeType: "", buffer });
  }

  message(): Locator {
    return this.page.locator("p.message");
  }

  /** Resolves when the pane shows the result of this recompute. */
  async recompute(): Promise<void> {
    await this.recomputeButton().click();
    await this.settled();
    await this.result().waitFor();
    await this.staleBanner().waitFor({ state: "detached" });
  }

  result(): Locator {
    return this.pane.getByRole("region", { name: "核对结果" });
  }

  /** How many findings of each severity */
  verdict(): Locator {
    return this.pane.getByRole("heading", { level: 2 });
  }

  /** Opens 更多操作, which is closed above the findings. */
  async showMore(): Promise<void> {
    const more = this.pane.getByText("更多操作");
    const open = await more.evaluate((summary) => summary.parentElement?.hasAttribute("open"));
    if (open !== true) await more.click();
  }

  staleBanner(): Locator {
    return this.bar("数据已改动，以下为改动前的结果");
  }

  /** A message bar of the pane; the same words are also announced to screen readers. */
  bar(text: string | RegExp): Locator {
    return this.pane.getByRole("main").locator(".fui-MessageBar").filter({ hasText: text });
  }

  finding(rule: string): Locator {
    return this.pane.locator(`[data-finding="${rule}"]`);
  }

  /** Waits until the pane is idle. */
  async settled(): Promise<void> {
    await this.pane.locator('main[aria-busy="false"]').waitFor();
  }

  async openSheet(name: string): Promise<void> {
    await this.page.getByRole("tab", { name, exact: true }).click();
    await eventually(async () => {
      const selection = await this.selection();
      return selection.startsWith(`${name}!`) || selection.startsWith(`'${name}'!`) ? null : selection;
    }, `sheet ${name} in front`);
  }

  /** Goes to a cell of the active sheet by the name box. */
  async goTo(address: string): Promise<void> {
    const box = this.page.locator("main.grid input").first();
    await box.click();
    await box.fill(address);
    await box.press("Enter");
    await this.selectionIs((selection) => selection.endsWith(`!${address}`), address);
  }

  /** Types into a cell of the active sheet and presses Enter. */
  async type(address: string, input: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(input);
    await this.page.keyboard.press("Enter");
  }

  async selectionIs(matches: (selection: string) => boolean, expected: string): Promise<void> {
    await eventually(async () => {
      const selection = await this.selection();
      return matches(selection) ? null : selection;
    }, `selected: ${expected}`);
  }

  selection(): Promise<string> {
    return this.page.evaluate(() => window.demo?.selection() ?? "");
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => window.demo?.sheetNames() ?? []);
  }

  shown(sheet: string, address: string): Promise<ShownCell | null> {
    return this.page.evaluate(([name, cell]) => window.demo?.shown(name, cell) ?? null, [
      sheet,
      address,
    ] as const);
  }

  /** The cells of the area that show something, by address */
  async shownArea(sheet: string, rows: number, columns: string): Promise<Record<string, ShownCell>> {
    return this.page.evaluate(
      ([name, lastRow, letters]) => {
        const cells: Record<string, ShownCell> = {};
        for (let row = 1; row <= lastRow; row += 1) {
          for (const column of letters) {
            const cell = window.demo?.shown(name, `${column}${row}`) ?? null;
            if (cell !== null) cells[`${column}${row}`] = cell;
          }
        }
        return cells;
      },
      [sheet, rows, columns] as const,
    );
  }

  /** How many pixels of the grid have exactly this colour (`#RRGGBB`) */
  pixelsOf(color: string): Promise<number> {
    return this.page.evaluate(
      ([selector, hex]) => {
        const canvas = document.querySelector<HTMLCanvasElement>(selector);
        const context = canvas?.getContext("2d");
        if (!canvas || !context) throw new Error("no grid is drawn");
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        const color = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
        let count = 0;
        for (let at = 0; at < data.length; at += 4) {
          if (color.every((part, index) => data[at + index] === part)) count += 1;
        }
        return count;
      },
      [GRID_CANVAS, color] as const,
    );
  }
}
