/** How long forms take, drawn as the add-in draws them and in other ways. */
import { setUpOf } from "../../workbook/sheet/setUp";
import type { RowDefinition, SheetDefinition } from "../../workbook/sheet";
import { styleNamed, type CellStyle, type StyleName } from "../../workbook/sheet/styles";
import { pageStep, viewStep } from "../render/setUp";
import { prepareSheet } from "../render/sheet";
import { paintedCells } from "../render/styles";
import { TEST_SHEET, type Bench, type SelfCheck } from "./check";

const FORMS = 10;
const WARNING_MS = 10_000;
const LINES = 28;

/** A sheet like 附件4: a title, a heading, and lines of eight framed cells. */
function formNamed(name: string): SheetDefinition {
  const line = (styles: readonly StyleName[]): RowDefinition => ({
    height: 24,
    cells: styles.map((style) => ({ content: null, style })),
  });
  const lines = Array.from({ length: LINES }, () =>
    line(["label", "label", "text", "value", "value", "amount", "rateCentered", "score"]),
  );
  return {
    name,
    purpose: "attachment",
    columnWidths: [10, 12, 24, 12, 12, 14, 10, 10],
    rows: [line(Array<StyleName>(8).fill("title")), line(Array<StyleName>(8).fill("heading")), ...lines],
    merges: [{ row: 0, column: 0, rows: 1, columns: 8 }],
    names: [],
    validations: [],
    frozenRows: 2,
    print: { orientation: "portrait", titleRows: { first: 1, last: 1 }, header: null },
    tabColor: null,
  };
}

/** Sheets of the check; the clean-up deletes them. */
const nameOf = (variant: string, number: number): string => `${TEST_SHEET}${variant}${number}`;

function draw(context: Excel.RequestContext, name: string): void {
  prepareSheet(formNamed(name)).render(context, context.workbook.worksheets.add(name));
}

function drawForms(bench: Bench, names: readonly string[]): Promise<void> {
  return bench.run(async (context) => {
    for (const name of names) draw(context, name);
    await context.sync();
  });
}

const tenNames = (variant: string): string[] =>
  Array.from({ length: FORMS }, (_, index) => nameOf(variant, index + 1));

async function inTenRequests(bench: Bench): Promise<void> {
  for (const name of tenNames("乙")) await drawForms(bench, [name]);
}

/** Windows and pages of the forms, which the add-in sets up after the cells */
function setUpForms(bench: Bench, names: readonly string[]): Promise<void> {
  return bench.run(async (context) => {
    const setUps = names.map((name) => setUpOf(formNamed(name)));
    for (const { write } of [...setUps.map(viewStep), ...setUps.map(pageStep)]) write(context);
    await context.sync();
  });
}

function byRanges(bench: Bench): Promise<void> {
  return bench.run(async (context) => {
    const name = nameOf("丙", 1);
    const sheet = context.workbook.worksheets.add(name);
    for (const { address, paints } of paintedCells(formNamed(name))) {
      const { format } = sheet.getRanges(address);
      for (const paint of paints) paint(format);
    }
    await context.sync();
  });
}

function byCellProperties(bench: Bench): Promise<void> {
  return bench.run(async (context) => {
    const name = nameOf("丁", 1);
    const { rows, columnWidths } = formNamed(name);
    const sheet = context.workbook.worksheets.add(name);
    sheet
      .getRangeByIndexes(0, 0, rows.length, columnWidths.length)
      .setCellProperties(
        rows.map(({ cells }) => cells.map(({ style }) => cellProperties(styleNamed(style)))),
      );
    await context.sync();
  });
}

function cellProperties(style: CellStyle): Excel.SettableCellProperties {
  const line = { style: "Continuous" } as const;
  return {
    format: {
      font: { ...style.font },
      horizontalAlignment: style.horizontal,
      verticalAlignment: style.vertical,
      wrapText: style.wrap,
      indentLevel: style.indent,
      ...(style.fill === null ? {} : { fill: { color: style.fill } }),
      ...(style.border === "none" ? {} : { borders: { top: line, bottom: line, left: line, right: line } }),
    },
  };
}

export const speed: SelfCheck = {
  assumed: { tenFormsWithinTenSeconds: true },
  run: async (bench) => {
    const tenForms = await bench.measure("tenFormsInOneRequest", () => drawForms(bench, tenNames("甲")));
    await bench.measure("setUpOfTenForms", () => setUpForms(bench, tenNames("甲")));
    await bench.measure("tenFormsInTenRequests", () => inTenRequests(bench));
    await bench.measure("oneFormByRanges", () => byRanges(bench));
    await bench.measure("oneFormByCellProperties", () => byCellProperties(bench));
    return { tenFormsWithinTenSeconds: tenForms <= WARNING_MS };
  },
};
