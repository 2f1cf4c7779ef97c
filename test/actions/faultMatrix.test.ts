/** Something goes wrong at every request of every flow: afterwards the file is the one before or the one after. */
import type { ReasonInput, RecomputeResult } from "../../src/actions/types";
import type { Finding } from "../../src/domain/finding";
import { reasonsDue } from "../../src/domain/reasons";
import { createWorkbook, type Workbook } from "../../src/emulator";
import { loadXlsx } from "../../src/emulator/xlsx";
import { insertSheets } from "../../src/excel/template";
import type { Repair, RepairKind } from "../../src/workbook/doctor/repair";
import { Bench, type Flow } from "../support/faultMatrix";
import { bytesOf, closeExcel, openExcel, sheetOf, type OpenExcel } from "../support/openExcel";
import { addUserFormats, smallSheets, userWorkbook } from "../support/smallWorkbook";

jest.setTimeout(process.env["FAULTS"] === "all" ? 5_400_000 : 240_000);
afterEach(closeExcel);

async function fileAfter(
  file: Uint8Array | Workbook,
  act: (excel: OpenExcel) => Promise<unknown>,
): Promise<Uint8Array> {
  const excel = await openExcel(file instanceof Uint8Array ? loadXlsx(file) : file);
  await act(excel);
  return bytesOf(excel.workbook);
}

/** What a recompute would do to each sheet, tried on a copy. */
async function kindsOfNext(workbook: Workbook): Promise<Record<string, string>> {
  const copy = await openExcel(loadXlsx(bytesOf(workbook)));
  const { plan } = await copy.actions.recompute();
  return Object.fromEntries(plan.sheets.map(({ definition, kind }) => [definition.name, kind]));
}

let filled: Uint8Array;
let recomputed: Uint8Array;
let otherFigures: Uint8Array;
let otherLayout: Uint8Array;
let twice: Uint8Array;

beforeAll(async () => {
  filled = await fileAfter(userWorkbook(), async ({ workbook }) => {
    await insertSheets(smallSheets());
    addUserFormats(workbook);
  });
  recomputed = await fileAfter(filled, ({ actions }) => actions.recompute());
  otherFigures = await fileAfter(recomputed, async ({ host }) => host.userEdit("资金", "K3", "91.2"));
  otherLayout = await fileAfter(recomputed, async ({ host }) => {
    host.userInsertRows("指标", 3);
    const row = ["就业补助", "产出指标", "数量指标", "新增一项", "≥", "100", "次", "120", "1"];
    row.forEach((input, column) => host.userEdit("指标", `${"ABCDEFGHI"[column]}3`, input));
    host.userEdit("资金", "K3", "91.2");
    host.userEdit("附件4-1", "Z3", "我的备注");
    expect(await kindsOfNext(host.workbook)).toMatchObject({ "附件4-1": "rebuild", 附件5: "update" });
  });
  twice = await fileAfter(otherLayout, ({ actions }) => actions.recompute());
});

const tried: string[] = [];

afterAll(() => {
  process.stdout.write(`Fault matrix\n${tried.join("\n")}\n`);
});

async function expectNothingBetween(flow: Flow): Promise<void> {
  const { points, before, after, told, between } = await Bench.try(flow);
  tried.push(
    `${flow.name}: ${points} points, ${before} as before, ${after} as after, ${between.length} between (${told} times told and restored later)`,
  );
  expect(between).toEqual([]);
  expect(points).toBeGreaterThan(30);
}

const recompute: Flow["run"] = (actions, running) => actions.recomputeOrPreview(running);

/** What was shown is written, and the formula in the way stays. */
const writeShown: Flow["run"] = async (actions, running) => {
  const shown = await actions.preview();
  return actions.write(shown, shown.overwritten, running);
};

test("the first recompute, which adds the attachments", () =>
  expectNothingBetween({ name: "first recompute", start: filled, run: recompute, cancels: true }));

test("a recompute over attachments that stand", () =>
  expectNothingBetween({
    name: "recompute, other figures",
    start: otherFigures,
    run: recompute,
    cancels: true,
  }));

test("a recompute that lays an attachment anew", () =>
  expectNothingBetween({
    name: "recompute, other layout",
    start: otherLayout,
    run: recompute,
    cancels: true,
  }));

test("writing after a preview, a formula in a cell of ours left alone", async () => {
  const start = await fileAfter(otherFigures, async ({ host, actions }) => {
    const { plan } = await actions.preview();
    const cell = plan.changes.find(({ sheet }) => sheet === "附件5")?.address ?? "";
    host.userEdit("附件5", cell, "=1+1");
    expect((await actions.preview()).conflicts.cells).toMatchObject([{ kind: "formula" }]);
  });
  await expectNothingBetween({ name: "write after preview", start, run: writeShown, cancels: true });
});

test("clearing the highlights", () =>
  expectNothingBetween({ name: "clear", start: recomputed, run: (actions) => actions.clearHighlights() }));

test("inserting the standard workbook over a name that leads nowhere", async () => {
  const workbook = createWorkbook();
  workbook.names.push({ name: "绩效_资金", scope: null, formula: "=#REF!", visible: true, comment: "" });
  await expectNothingBetween({
    name: "insert",
    start: bytesOf(workbook),
    run: (actions) => actions.insertStandardWorkbook("blank"),
  });
});

test("restoring after the first recompute, which removes the attachments", () =>
  expectNothingBetween({
    name: "restore, first",
    start: recomputed,
    run: (actions, running) => actions.restore(running),
    cancels: true,
  }));

test("restoring after a recompute that laid an attachment anew", () =>
  expectNothingBetween({
    name: "restore, other layout",
    start: twice,
    run: (actions, running) => actions.restore(running),
    cancels: true,
  }));

/** As a user who reads what 还原 would do: behind the reason it would take back the recompute. */
const restoreReason: Flow["run"] = async (actions) => {
  if ((await actions.canRestore())?.kind !== "recompute") await actions.restore();
};

test("writing reasons into the user's own cells", async () => {
  let reasons: readonly ReasonInput[] = [];
  await fileAfter(recomputed, async ({ actions }) => {
    const { selfEvaluation, evaluation } = await actions.recompute();
    reasons = reasonsDue(selfEvaluation, evaluation).map(({ id, cell, present }) => ({
      id,
      cell: cell ?? "",
      present,
      text: `=因政策调整${id.length}`,
    }));
  });
  expect(reasons).toHaveLength(3);
  const write: Flow["run"] = (actions) => actions.writeReasons(reasons);
  await expectNothingBetween({ name: "reason", start: recomputed, run: write });
  const written = await fileAfter(recomputed, ({ actions }) => actions.writeReasons(reasons));
  await expectNothingBetween({
    name: "restore, reason",
    start: written,
    run: restoreReason,
  });
});

test("explaining a finding, and withdrawing it", async () => {
  let result: RecomputeResult | null = null;
  await fileAfter(otherFigures, async ({ host, actions }) => {
    host.userEdit("资金", "K3", "99.2");
    result = await actions.recompute();
  });
  const open = (): { result: RecomputeResult; finding: Finding } => {
    const finding = result?.evaluation.findings.find(({ code }) => code === "R02.spentOverBudget");
    if (result === null || finding === undefined) throw new Error("nothing to explain");
    return { result, finding };
  };
  const points = async (flow: Flow): Promise<void> => {
    const { before, after, told, between, points: all } = await Bench.try(flow);
    tried.push(`${flow.name}: ${all} points, ${before} as before, ${after} as after (${told} times told)`);
    expect(between).toEqual([]);
    expect(all).toBeGreaterThan(25);
  };
  const explain: Flow["run"] = (actions) => actions.explain(open().result, open().finding, "文件已附");
  await points({ name: "accept", start: otherFigures, run: explain });
  let explained: RecomputeResult | null = null;
  const accepted = await fileAfter(otherFigures, async ({ actions }) => {
    explained = { ...open().result, ...(await actions.explain(open().result, open().finding, "文件已附")) };
  });
  const withdraw: Flow["run"] = async (actions) => {
    if (explained !== null) await actions.withdraw(explained, open().finding);
  };
  await points({ name: "withdraw", start: accepted, run: withdraw });
});

/** The first repair of that kind that is offered for the workbook. */
async function repairOffered(file: Uint8Array, kind: RepairKind): Promise<Repair> {
  const { actions } = await openExcel(loadXlsx(file));
  const { diagnosis } = await actions.inspect();
  const repair = diagnosis.names.flatMap(({ repairs }) => repairs).find((one) => one.kind === kind);
  if (!repair) throw new Error(`${kind} is not offered`);
  return repair;
}

const REPAIRS: [what: string, kind: RepairKind, harm: (excel: OpenExcel) => void][] = [
  [
    "rebind",
    "bind",
    ({ workbook }) => {
      for (const name of workbook.names) if (name.name === "绩效_资金") name.formula = "=资金!#REF!";
    },
  ],
  [
    "rebuild",
    "rebuild",
    ({ workbook }) => {
      workbook.removeSheet(sheetOf(workbook, "规则参数"));
      for (const name of workbook.names) if (name.name === "绩效_规则参数") name.formula = "=#REF!";
    },
  ],
  [
    "add a column",
    "columns",
    ({ host, workbook }) => {
      host.userEdit("资金", "M1", "");
      for (const name of workbook.names) if (name.name === "绩效_资金") name.formula = "=资金!$A$1:$L$32";
    },
  ],
];

test.each(REPAIRS)("the repair: %s; and taking it back", async (what, kind, harm) => {
  const start = await fileAfter(filled, async (excel) => harm(excel));
  const repair = await repairOffered(start, kind);
  await expectNothingBetween({ name: what, start, run: (actions) => actions.repair(repair) });
  const repaired = await fileAfter(start, ({ actions }) => actions.repair(repair));
  await expectNothingBetween({
    name: `restore, ${what}`,
    start: repaired,
    run: (actions) => actions.restore(),
  });
});
