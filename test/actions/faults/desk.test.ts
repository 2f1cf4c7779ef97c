/** Something goes wrong at every request of writing reasons and explanations: afterwards the file is the one before or the one after. */
import type { ReasonInput, RecomputeResult } from "../../../src/actions/types";
import type { Finding } from "../../../src/domain/finding";
import { reasonsDue } from "../../../src/domain/reasons";
import {
  expectNothingBetween,
  faultFiles,
  faultMatrix,
  fileAfter,
  type FaultFiles,
} from "../../support/faultFiles";
import type { Flow } from "../../support/faultMatrix";

faultMatrix();

let files: FaultFiles;
beforeAll(async () => {
  files = await faultFiles();
});

/** As a user who reads what 还原 would do: behind the reason it would take back the recompute. */
const restoreReason: Flow["run"] = async (actions) => {
  if ((await actions.canRestore())?.kind !== "recompute") await actions.restore();
};

test("writing reasons into the user's own cells", async () => {
  let reasons: readonly ReasonInput[] = [];
  await fileAfter(files.recomputed, async ({ actions }) => {
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
  await expectNothingBetween({ name: "reason", start: files.recomputed, run: write });
  const written = await fileAfter(files.recomputed, ({ actions }) => actions.writeReasons(reasons));
  await expectNothingBetween({
    name: "restore, reason",
    start: written,
    run: restoreReason,
    restores: true,
  });
});

test("explaining a finding, and withdrawing it", async () => {
  let result: RecomputeResult | null = null;
  await fileAfter(files.otherFigures, async ({ host, actions }) => {
    host.userEdit("资金", "K3", "99.2");
    result = await actions.recompute();
  });
  const open = (): { result: RecomputeResult; finding: Finding } => {
    const finding = result?.evaluation.findings.find(({ code }) => code === "R02.spentOverBudget");
    if (result === null || finding === undefined) throw new Error("nothing to explain");
    return { result, finding };
  };
  const points = (flow: Flow): Promise<void> => expectNothingBetween(flow, 25);
  const explain: Flow["run"] = (actions) => actions.explain(open().result, open().finding, "文件已附");
  await points({ name: "accept", start: files.otherFigures, run: explain });
  let explained: RecomputeResult | null = null;
  const accepted = await fileAfter(files.otherFigures, async ({ actions }) => {
    explained = { ...open().result, ...(await actions.explain(open().result, open().finding, "文件已附")) };
  });
  const withdraw: Flow["run"] = async (actions) => {
    if (explained !== null) await actions.withdraw(explained, open().finding);
  };
  await points({ name: "withdraw", start: accepted, run: withdraw });
});
