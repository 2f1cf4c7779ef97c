/** What is attached to cells and sheets: notes and charts. */
import { chartName } from "../../workbook/ownership";
import { chartSteps } from "../render/charts";
import { codeOf, TEST_SHEET, testSheet, outcomeOf, type Bench, type Facts, type SelfCheck } from "./check";

const NOTE = "绩效自检\n第二行";

function addNote(bench: Bench, address: string): Promise<void> {
  return bench.run(async (context) => {
    testSheet(context).notes.add(address, NOTE);
    await context.sync();
  });
}

function notesNow(bench: Bench): Promise<{ readonly content: string; readonly cell: string }[]> {
  return bench.run(async (context) => {
    const notes = testSheet(context).notes.load("items/content");
    await context.sync();
    const cells = notes.items.map((note) => note.getLocation().load("address"));
    await context.sync();
    return notes.items.map(({ content }, index) => ({ content, cell: cells[index]?.address ?? "" }));
  });
}

async function askAboutNotes(bench: Bench): Promise<Facts> {
  await addNote(bench, "Q1");
  const [note] = await notesNow(bench);
  await bench.run(async (context) => {
    testSheet(context).notes.getItem("Q1").delete();
    await context.sync();
  });
  const left = (await notesNow(bench)).length;
  await bench.run(async (context) => {
    testSheet(context).getRange("R1:R2").merge();
    await context.sync();
  });
  return {
    content: note?.content.replace(/\r\n?/g, "\n") ?? null,
    cell: note?.cell ?? null,
    left,
    onCoveredCell: await outcomeOf(addNote(bench, "R2")),
  };
}

/** Not asked before ExcelApi 1.18, nor through an Office.js that has no notes */
export const notes: SelfCheck = {
  assumed: { content: NOTE, cell: `${TEST_SHEET}!Q1`, left: 0 },
  run: async (bench) => {
    if (!(await isKnown(bench))) return {};
    try {
      return await askAboutNotes(bench);
    } catch (error) {
      if (codeOf(error) !== "ApiNotFound") throw error;
      return {};
    }
  },
};

function isKnown(bench: Bench): Promise<boolean> {
  return bench.run((context) => Promise.resolve("notes" in testSheet(context)));
}

const CHART = {
  type: "BarClustered",
  title: "自检",
  categories: { row: 0, column: 18, rows: 3, columns: 1 },
  series: [{ name: "金额", values: { row: 0, column: 19, rows: 3, columns: 1 } }],
  area: { row: 5, column: 18, rows: 10, columns: 4 },
  numberFormat: "0.00",
  minimum: 0,
} as const;

/** As 总览 draws its charts and replaces them */
export const charts: SelfCheck = {
  assumed: { count: 1, name: chartName(0), title: "自检", minimum: 0, series: "金额", left: 0 },
  run: async (bench) => {
    const draw = (existing: readonly string[], drawn: readonly (typeof CHART)[]): Promise<void> =>
      bench.run(async (context) => {
        for (const { write } of chartSteps({ name: TEST_SHEET, charts: drawn }, existing)) write(context);
        await context.sync();
      });
    await bench.run(async (context) => {
      testSheet(context).getRange("S1:T3").values = [
        ["甲", 1],
        ["乙", 2],
        ["丙", 3],
      ];
      await context.sync();
    });
    await draw([], [CHART]);
    const facts = await chartNow(bench);
    await draw([String(facts["name"])], []);
    const { count: left = null } = await chartNow(bench);
    return { ...facts, left };
  },
};

function chartNow(bench: Bench): Promise<Facts> {
  return bench.run(async (context) => {
    const drawn = testSheet(context).charts.load(
      "items/name,items/title/text,items/axes/valueAxis/minimum,items/series/items/name",
    );
    await context.sync();
    const [chart] = drawn.items;
    return {
      count: drawn.items.length,
      name: chart?.name ?? null,
      title: chart?.title.text ?? null,
      minimum: (chart?.axes.valueAxis.minimum as number | undefined) ?? null,
      series: chart?.series.items[0]?.name ?? null,
    };
  });
}
