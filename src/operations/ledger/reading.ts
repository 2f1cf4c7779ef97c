/** 读入台账 in two halves: what is read and would be written is shown before it is written. */
import { sameSheetName } from "../../a1";
import { Questions } from "../../domain/ledger/questions";
import { readLedger, type LedgerSheet } from "../../domain/ledger/reading";
import type { OpenWorkbook } from "../../port/openWorkbook";
import { ledgerSheet } from "../../workbook/ledger/findLists";
import { planLedger } from "../../workbook/ledger/plan";
import { NotStandardWorkbook } from "../../workbook/read/notStandardWorkbook";
import { INPUT_SHEETS } from "../../workbook/schema/names";
import type { OperationOptions } from "../operation";
import { interpret, readFinished } from "../shared/openWorkbook";
import type { LedgerChoices, LedgerPreview, LedgerSource } from "./results";

export interface PreparedLedger extends LedgerPreview {
  readonly snapshot: OpenWorkbook;
}

/**
 * @throws NotStandardWorkbook
 * @throws HostError
 */
export async function prepareLedger(
  source: LedgerSource,
  choices: LedgerChoices,
  options: OperationOptions,
): Promise<PreparedLedger> {
  options.onProgress?.({ phase: "reading" });
  const snapshot = await readFinished(options);
  const { result } = await interpret(snapshot, options);
  if (result.state === "none") throw new NotStandardWorkbook();
  const { selfEvaluation } = result;
  const { sheets: all, notRead } = source.kind === "file" ? source : await openLists(snapshot, options);
  const { without = [] } = choices;
  const sheets = all.filter(({ sheet }) => !without.some((one) => sameSheetName(one, sheet)));
  const { unit, projects } = selfEvaluation;
  const known = projects.flatMap(({ name }) => name.value ?? []);
  const reading = readLedger(
    sheets,
    { level: unit.level.value, projects: known },
    { roles: new Map(choices.roles), answers: choices.answers },
  );
  const questions = new Questions(choices.answers);
  const plan = planLedger(reading, snapshot, selfEvaluation, choices.mode, questions);
  return {
    snapshot,
    source,
    choices,
    reading,
    questions: [...reading.questions, ...questions.all],
    answered: [...reading.answersUsed, ...questions.used.values()],
    plan,
    notRead,
  };
}

/** The user's own lists in the open workbook */
async function openLists(
  { names }: OpenWorkbook,
  options: OperationOptions,
): Promise<{ readonly sheets: readonly LedgerSheet[]; readonly notRead: readonly string[] }> {
  const { areas, truncated } = await options.desk.readSheets(options);
  const standard = [...INPUT_SHEETS, ...names.flatMap(({ area }) => area?.sheet ?? [])];
  const own = areas.filter(({ sheet }) => !standard.some((one) => sameSheetName(one, sheet)));
  const whole = await options.desk.withAppearance(own, options);
  return {
    sheets: whole.map(ledgerSheet),
    notRead: truncated.filter((name) => own.some(({ sheet }) => sheet === name)),
  };
}
