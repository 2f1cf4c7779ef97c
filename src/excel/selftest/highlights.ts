/** Conditional formats, as the add-in uses them for its highlights. */
import { outcomeOf, testSheet, type Bench, type SelfCheck } from "./check";

const FORMULA = '=N("绩效自检")=0';

function addRule(context: Excel.RequestContext, address: string): Excel.ConditionalFormat {
  const format = testSheet(context).getRanges(address).conditionalFormats.add("Custom");
  format.custom.rule.formula = FORMULA;
  format.custom.format.fill.color = "#FFC7CE";
  format.load("id");
  return format;
}

function ofSheet(context: Excel.RequestContext): Excel.ConditionalFormatCollection {
  return testSheet(context).getRange().conditionalFormats;
}

export const ruleOnAreas: SelfCheck = {
  assumed: { formula: FORMULA, areas: 2 },
  run: (bench) =>
    bench.run(async (context) => {
      const added = addRule(context, "A1,C3:C5");
      await context.sync();
      const format = ofSheet(context).getItem(added.id).load("custom/rule/formula");
      const areas = format.getRanges().load("areaCount");
      await context.sync();
      return { formula: format.custom.rule.formula, areas: areas.areaCount };
    }),
};

/** Excel has been seen to lose rules that share a cell: ItemNotFound (office-js#5222). */
export const ruleRemoval: SelfCheck = {
  assumed: { throughSheet: "done", throughRange: "done", left: 0 },
  run: async (bench) => {
    const [first, second] = await bench.run(async (context) => {
      const rules = [addRule(context, "E1,E3"), addRule(context, "E1")];
      await context.sync();
      return rules.map(({ id }) => id);
    });
    const remove = (
      collection: (context: Excel.RequestContext) => Excel.ConditionalFormatCollection,
      id = "",
    ): Promise<string> =>
      outcomeOf(
        bench.run(async (context) => {
          collection(context).getItem(id).delete();
          await context.sync();
        }),
      );
    const throughSheet = await remove(ofSheet, first);
    const throughRange = await remove(
      (context) => testSheet(context).getRange("E1").conditionalFormats,
      second,
    );
    const left = await bench.run(async (context) => {
      const rules = testSheet(context).getRange("E1").conditionalFormats.load("items/id");
      await context.sync();
      return rules.items.length;
    });
    return { throughSheet, throughRange, left };
  },
};

async function priorities(bench: Bench, ids: readonly string[]): Promise<number[]> {
  return bench.run(async (context) => {
    const formats = ids.map((id) => ofSheet(context).getItem(id).load("priority"));
    await context.sync();
    return formats.map(({ priority }) => priority);
  });
}

async function addTwo(bench: Bench, address: string): Promise<string[]> {
  return bench.run(async (context) => {
    const older = addRule(context, address);
    const newer = addRule(context, address);
    await context.sync();
    return [older.id, newer.id];
  });
}

export const ruleOrder: SelfCheck = {
  assumed: { newer: 0, older: 1 },
  run: async (bench) => {
    const [older = null, newer = null] = await priorities(bench, await addTwo(bench, "G1"));
    return { newer, older };
  },
};

export const rulePriority: SelfCheck = {
  assumed: { newer: 1, older: 0 },
  run: async (bench) => {
    const ids = await addTwo(bench, "H1");
    await bench.run(async (context) => {
      ofSheet(context).getItem(ids[1] ?? "").priority = 1;
      await context.sync();
    });
    const [older = null, newer = null] = await priorities(bench, ids);
    return { newer, older };
  },
};

/** Every other cell of a column. Excel takes addresses of up to 8,192 characters. */
function longAddress(column: string): { readonly address: string; readonly areas: number } {
  const cells: string[] = [];
  let length = 0;
  for (let row = 1; length < 7_890; row += 2) {
    const cell = `${column}${row}`;
    cells.push(cell);
    length += cell.length + 1;
  }
  return { address: cells.join(), areas: cells.length };
}

const LONG = [longAddress("J"), longAddress("L")];

export const longAddresses: SelfCheck = {
  assumed: { first: LONG[0]?.areas ?? 0, second: LONG[1]?.areas ?? 0 },
  run: (bench) =>
    bench.run(async (context) => {
      const added = LONG.map(({ address }) => addRule(context, address));
      await context.sync();
      const areas = added.map(({ id }) => ofSheet(context).getItem(id).getRanges().load("areaCount"));
      await context.sync();
      const [first = null, second = null] = areas.map(({ areaCount }) => areaCount);
      return { first, second };
    }),
};
