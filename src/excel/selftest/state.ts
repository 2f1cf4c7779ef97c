/** The add-in's settings in the workbook. */
import { codeOf, SETTING_PREFIX, type Bench, type SelfCheck } from "./check";

const PIECE = "预算绩效自评 2021 ";

/** A text of about this many bytes in UTF-8 */
function textOf(bytes: number): string {
  return PIECE.repeat(Math.ceil(bytes / new TextEncoder().encode(PIECE).length));
}

async function write(bench: Bench, key: string, text: string): Promise<void> {
  await bench.run(async (context) => {
    context.workbook.settings.add(key, text);
    await context.sync();
  });
}

async function read(bench: Bench, key: string): Promise<unknown> {
  return bench.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
    await context.sync();
    return setting.isNullObject ? null : (setting.value as unknown);
  });
}

export const largeSettings: SelfCheck = {
  assumed: { same300kB: true, same1MB: true },
  run: async (bench) => {
    const facts: Record<string, boolean> = {};
    for (const [size, bytes] of [
      ["300kB", 300_000],
      ["1MB", 1_000_000],
    ] as const) {
      const key = `${SETTING_PREFIX}_${size}`;
      const text = textOf(bytes);
      await bench.measure(`write${size}`, () => write(bench, key, text));
      await bench.measure(`read${size}`, async () => {
        facts[`same${size}`] = (await read(bench, key)) === text;
      });
    }
    return facts;
  },
};

/** The add-in saves its journal as the first call of a write and relies on it when the rest fails. */
export const failedBatch: SelfCheck = {
  assumed: { error: "ItemNotFound", kept: "先写" },
  run: async (bench) => {
    const key = `${SETTING_PREFIX}_中断`;
    let error: string | null = null;
    try {
      await bench.run(async (context) => {
        context.workbook.settings.add(key, "先写");
        context.workbook.worksheets.getItem("没有此表").load("name");
        await context.sync();
      });
    } catch (caught) {
      error = codeOf(caught);
    }
    const kept = await read(bench, key);
    return { error, kept: typeof kept === "string" ? kept : null };
  },
};
