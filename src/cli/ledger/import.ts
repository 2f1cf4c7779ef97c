/** `import`: reads a unit's own ledger into the standard workbook, through the add-in's own operations. */
import { deflateRawSync } from "node:zlib";
import { basename } from "node:path";
import { ledgerOf, readLedgerFile, type LedgerFile } from "../../files/readLedger";
import { ledgerMessages } from "../../locales/ledger";
import type { LedgerPreview } from "../../operations";
import { mappingOf, parseMapping } from "../../workbook/ledger/storedMapping";
import { NotStandardWorkbook } from "../../workbook/read/notStandardWorkbook";
import { fileExtension, MAX_FILE_BYTES, saveXlsx } from "../../xlsx/file";
import { CannotRun } from "../shared/cannotRun";
import { commandOf, type CommandEnvironment } from "../shared/command";
import { assertWritable, readInput, refuseOtherExtension, refuseSameFile, writeFiles } from "../shared/files";
import { openWorkbook } from "../shared/openWorkbook";
import { operationsOn } from "../shared/operations";
import { parseImportArguments, type ImportArguments } from "./arguments";
import { importJson, type ImportJson } from "./json";

/** 0: all is decided. 1: questions are left, whose cells are blank. 2: could not run, or nothing to read. */
export const runImport = commandOf(parseImportArguments, importLedger);

const MAX_MAPPING_BYTES = 4_000_000;

async function importLedger(given: ImportArguments, environment: CommandEnvironment): Promise<boolean> {
  const { ledger, into, out, json, mapping, saveMapping, mode } = given;
  for (const path of [out, json, saveMapping]) if (path !== null) await assertWritable(path);
  await refuseSameFile("--out 与台账是同一个文件", out, [ledger]);
  const decided = mapping === null ? { roles: [], answers: [] } : await mappingIn(mapping);
  const file = await ledgerIn(ledger);
  const workbook = await openWorkbook(into);
  refuseOtherExtension(
    out,
    fileExtension(workbook),
    `输出文件的扩展名应与输入一致（${fileExtension(workbook)}）`,
  );
  const operations = operationsOn(workbook, { now: environment.now });
  const source = { ...file, kind: "file", name: basename(ledger) } as const;
  const shown = await operations.previewLedger(source, { ...decided, mode }).catch((error: unknown) => {
    throw error instanceof NotStandardWorkbook
      ? new CannotRun(`--into 不是标准自评工作簿：${into}`, { cause: error })
      : error;
  });
  refuseUnusable(shown, given);
  const written = await operations.writeLedger(shown);
  if (written.kind === "preview") throw new Error("the workbook has changed while it was written");
  const { preview } = written;
  const report = importJson(preview);
  await writeFiles([
    { path: out, content: saveXlsx(workbook, deflateRawSync) },
    ...(json === null ? [] : [{ path: json, content: `${JSON.stringify(report, null, 2)}\n` }]),
    ...(saveMapping === null
      ? []
      : [
          {
            path: saveMapping,
            content: `${JSON.stringify(mappingOf(preview.reading, preview.questions), null, 2)}\n`,
          },
        ]),
  ]);
  environment.stdout(summaryOf(report));
  return report.questions.length > 0;
}

async function ledgerIn(path: string): Promise<LedgerFile> {
  if (!/\.csv$/i.test(path)) return ledgerOf(await openWorkbook(path));
  const read = readLedgerFile(basename(path), await readInput(path, MAX_FILE_BYTES));
  if (read.kind === "read") return read;
  const { problems, unreadable } = ledgerMessages("zh-CN");
  throw new CannotRun(unreadable(path, problems[read.problem]));
}

async function mappingIn(path: string): Promise<NonNullable<ReturnType<typeof parseMapping>>> {
  const parsed = parseMapping(new TextDecoder().decode(await readInput(path, MAX_MAPPING_BYTES)));
  if (parsed === null) throw new CannotRun(`不是读入台账的对应关系：${path}`);
  return parsed;
}

function refuseUnusable({ reading, plan }: LedgerPreview, { ledger, into }: ImportArguments): void {
  const texts = ledgerMessages("zh-CN");
  const usable = reading.tables.some(
    ({ lines, indicators, projects }) => lines.length + indicators.length + projects.length > 0,
  );
  if (!usable) throw new CannotRun(`没有可以读入的资金、指标或项目清单：${ledger}`);
  const missing = plan.missing.map((kind) => texts.readAs[kind]);
  if (missing.length > 0) throw new CannotRun(`标准工作簿中找不到“${missing.join("、")}”表：${into}`);
  const occupied = plan.occupied.map((kind) => texts.readAs[kind]);
  if (occupied.length > 0)
    throw new CannotRun(
      `“${occupied.join("、")}”表已有内容，请加 --append（追加）或 --replace（以台账替换）：${into}`,
    );
}

function summaryOf({ tables, questions, findings, notRead }: ImportJson): string {
  const texts = ledgerMessages("zh-CN");
  const lines = [
    ...tables.map(({ sheet, range, readAs, why, rows, postings, unit, leftOut, checks }) => {
      if (readAs === null) return `【${sheet}!${range}】${why}`;
      const failed = checks.filter(({ ok }) => !ok).length;
      const checked = checks.length === 0 ? "" : `，核对 ${checks.length} 处、不符 ${failed} 处`;
      return `【${sheet}!${range}】读入“${readAs}”${rows} 行（台账 ${postings} 行${unit === null ? "" : `，${unit}`}），未读入 ${leftOut.length} 处${checked}`;
    }),
    ...notRead.map((sheet) => `[未读] ${texts.notRead(sheet)}`),
    ...questions.map(
      ({ sheet, column, value, choices, cells }) =>
        `[待定] ${sheet} ${column}${value === "" ? "" : `“${value}”`}：${choices.join(" / ")}（${cells.length} 格）`,
    ),
    ...findings.map(
      ({ severity, cells, sentence }) =>
        `[${severity === "error" ? "必须改" : "要说明"}] ${cells[0] ?? ""} ${sentence}`,
    ),
  ];
  return lines.map((line) => `${line}\n`).join("");
}
