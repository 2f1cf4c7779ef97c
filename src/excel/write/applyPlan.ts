/** Applies a write plan in one request, in two where sheets are new; more only past 4 MB. All of it or nothing. */
import { sameSheetName, type Area } from "../../a1";
import { inPauses, mapInSteps, type Steps } from "../../domain/steps";
import { isEmpty, type SheetWrite, type WritePlan } from "../../workbook/plan";
import { writtenAfter, type LeftAlone } from "../../workbook/preview/writtenAfter";
import type { SheetDefinition } from "../../workbook/sheet";
import {
  journalOf,
  stylesAfter,
  parseStored,
  storedText,
  storedBehindRecompute,
  type Stored,
} from "../../workbook/undo/journal";
import { allOrNothing } from "../undo/atomicWrite";
import { createAttachmentSheets } from "./attachmentSheet";
import { clearForm, coveringBoth } from "../render/clearForm";
import { HostError } from "../errors";
import { addHighlights, removeHighlights } from "../render/highlights";
import { prepareLook } from "../render/sheet";
import { areaOf, beginAgain, beginOwnSheet, finishOwnSheet } from "../render/ownershipMark";
import { callBytes, rangeBytes, sendInChunks, step, valuesBytes, type Step } from "../payload";
import { refuseProtected } from "../protection";
import { runInExcel, type HostOptions } from "../run";
import type { OpenWorkbook } from "../read/snapshot";
import { store } from "../savedState";
import { cellsOfChanges, cellsOfDefinition, writeSteps } from "../render/cells";

/**
 * Writes what the plan says and reads it back in the same request. Nothing is sent for an empty plan, and nothing
 * is written when one of the sheets is protected. When it fails, the workbook is as it was before; what is needed to
 * take the write back later stays in the workbook.
 *
 * @param snapshot the one that the plan was made from
 * @param left what the plan leaves alone because it is the user's, and whether the user has been asked
 * @throws HostError `sheetProtected` with the sheets, `structureProtected`, `readBackDiffers` with the cells, the
 * host's own faults, and `notPutBack` when the workbook could not be put back after one; `Cancelled`
 */
export async function applyPlan(
  plan: WritePlan,
  snapshot: OpenWorkbook,
  options: HostOptions = {},
  left: LeftAlone & { readonly asked: boolean } = { left: [], leftSheets: [], asked: false },
): Promise<void> {
  const known = parseStored(snapshot.stored);
  const written = writtenAfter({ plan, ...left }, snapshot, known?.written ?? {}, left.asked);
  if (isEmpty(plan)) {
    const isNew = JSON.stringify(written) !== JSON.stringify(known?.written ?? {});
    if (left.asked && left.left.length > 0 && isNew) await remember(snapshot.stored, written, options);
    return;
  }
  refuseProtected(snapshot.sheets, [
    ...plan.sheets.map(({ definition }) => definition.name),
    ...[...plan.changes, ...plan.highlights.remove, ...plan.highlights.add].map(({ sheet }) => sheet),
  ]);
  if (snapshot.structureProtected && plan.sheets.some(({ kind }) => kind === "create")) {
    throw new HostError("structureProtected");
  }
  const { pause } = options;
  const looks = await inPauses(stylesAfter(plan, snapshot, known?.looks ?? {}), pause);
  const journal = await inPauses(journalOf(plan, snapshot), pause);
  const former = Object.fromEntries(
    Object.entries(known?.written ?? {}).filter(([name]) =>
      plan.sheets.some(({ definition }) => definition.name === name),
    ),
  );
  const finishing = { ...journal, phase: "done", written: former } as const;
  const done = { format: 1, looks, written, journal: finishing } as const;
  const finished =
    storedText({ ...done, previous: storedBehindRecompute(snapshot.stored) }) ??
    storedText({ ...done, previous: null }) ??
    storedText({ ...done, journal: null, previous: null });
  const created = plan.sheets.flatMap(({ kind, definition }) => (kind === "create" ? definition : []));
  // New sheets are asked for first.
  const asked = created.length === 0 ? 0 : 1;
  const tell = (done: number, total: number): void => options.onProgress?.({ phase: "writing", done, total });
  tell(0, asked + 1);
  await allOrNothing(
    { journal, looks, previous: snapshot.stored },
    async (context, opened, stored) => {
      const differing: string[] = [];
      const queued = created.length === 0 ? opened : await createSheets(context, created);
      if (asked > 0) tell(asked, asked + 1);
      const ofPlan = stepsOf(plan, snapshot, (cells) => differing.push(...cells));
      const end = step(finished, (context) => store(context, finished, stored));
      const steps = [...(await inPauses(ofPlan, pause)), end];
      await sendInChunks(context, steps, {
        queued,
        pause,
        onSent: (sent, total) => tell(asked + sent, asked + total),
      });
      if (differing.length > 0) throw new HostError("readBackDiffers", { cells: differing });
    },
    options,
  );
}

/** That the user has decided to keep something, and that nothing else is to be written. */
async function remember(
  before: string | null,
  written: Stored["written"],
  options: HostOptions,
): Promise<void> {
  const stored: Stored = {
    format: 1,
    looks: {},
    journal: null,
    previous: null,
    ...parseStored(before),
    written,
  };
  const text = storedText(stored) ?? storedText({ ...stored, journal: null });
  await runInExcel(async (context) => {
    store(context, text, before);
    await context.sync();
  }, options);
}

/**
 * The mark of ownership is queued with the sheets, so that a run that breaks off later leaves no sheet which the next
 * run takes for the user's. Sends what is queued; gives the bytes that are queued then.
 */
async function createSheets(context: Excel.RequestContext, definitions: SheetDefinition[]): Promise<number> {
  const sheets = await createAttachmentSheets(
    context,
    definitions.map(({ name }) => name),
  );
  sheets.forEach((sheet, index) => {
    const definition = definitions[index];
    if (definition) beginOwnSheet(sheet, definition);
  });
  return sheets.length * (rangeBytes("") + callBytes(6));
}

type Report = (cells: readonly string[]) => void;

function* stepsOf(
  { sheets, changes, highlights }: WritePlan,
  snapshot: OpenWorkbook,
  report: Report,
): Steps<Step[]> {
  const laid = sheets.filter(({ kind }) => kind !== "update");
  const relaid = new Set(laid.map(({ definition }) => definition.name));
  const standing = changes.filter(({ sheet }) => !relaid.has(sheet));
  const laying = yield* mapInSteps(laid, (write) => laySteps(write, snapshot, report), 1);
  const writing = yield* mapInSteps(cellsOfChanges(standing), (written) => writeSteps(written, report), 1);
  return [
    ...laying.flat(),
    ...writing.flat(),
    {
      bytes: valuesBytes(highlights),
      write: (context) => {
        removeHighlights(context, highlights.remove);
        addHighlights(context, highlights.add);
        return undefined;
      },
    },
  ];
}

function laySteps({ kind, definition, layout }: SheetWrite, snapshot: OpenWorkbook, report: Report): Step[] {
  const sheetIn = (context: Excel.RequestContext): Excel.Worksheet =>
    context.workbook.worksheets.getItem(definition.name);
  const look = prepareLook(definition);
  return [
    {
      bytes: look.bytes,
      write: (context) => {
        if (kind === "rebuild") {
          const area = areaOf(definition);
          beginAgain(sheetIn(context), definition.name, area, snapshot.r1c1);
          clearForm(
            sheetIn(context),
            coveringBoth(area, areaStanding(definition.name, snapshot)),
            area.columns,
          );
        }
        look.lay(context, sheetIn(context));
        return undefined;
      },
    },
    ...writeSteps(cellsOfDefinition(definition), report),
    {
      bytes: valuesBytes(layout),
      write: (context) => {
        finishOwnSheet(sheetIn(context), layout);
        return undefined;
      },
    },
  ];
}

/** What the mark of the sheet covers. */
function areaStanding(name: string, snapshot: OpenWorkbook): Area {
  const content = snapshot.sheets.find((sheet) => sameSheetName(sheet.name, name))?.content;
  if (!content) return { row: 0, column: 0, rows: 0, columns: 0 };
  const { row, column, values } = content;
  return { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
}
