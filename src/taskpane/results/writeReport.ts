import type { Language } from "../../locales/languages";
import type { RecomputeResult } from "../../operations";
import { noteMessages } from "../../locales/notes";
import { leftReport, previewMessages } from "../../locales/preview";
import { isEmpty } from "../../workbook/plan";

/** What a recompute wrote, in sentences; never empty. */
export function writeReport(result: RecomputeResult, language: Language): string[] {
  const { plan, readBack } = result;
  const ofPreview = previewMessages(language);
  const ofNotes = noteMessages(language);
  const { notes } = plan;
  const left = [
    ...leftReport(result, ofPreview),
    ...(notes.left.length > 0 ? [ofNotes.left(notes.left)] : []),
  ];
  const renamed = plan.renamed.map(({ requested, used }) => ofPreview.wrote.renamed(requested, used));
  if (isEmpty(plan)) return [ofPreview.wrote.unchanged, ...left, ...renamed];

  const created = plan.sheets
    .filter((write) => write.kind === "create")
    .map((write) => write.definition.name);
  const written = [
    ...plan.sheets.map((write) => write.definition.name),
    ...plan.changes.map((change) => change.sheet),
  ];
  const updated = [...new Set(written)].filter((sheet) => !created.includes(sheet));
  const { add, remove } = plan.highlights;
  return [
    ...(created.length > 0 ? [ofPreview.wrote.created(created)] : []),
    ...(updated.length > 0 ? [ofPreview.wrote.updated(updated)] : []),
    ...(add.length > 0 ? [ofPreview.wrote.highlighted] : []),
    ...(add.length === 0 && remove.length > 0 ? [ofPreview.wrote.highlightsRemoved] : []),
    ...(notes.add.length > 0 ? [ofNotes.written(notes.add.length)] : []),
    ...(notes.add.length === 0 && notes.remove.length > 0 ? [ofNotes.deleted(notes.remove.length)] : []),
    ...(readBack.length > 0 ? [ofPreview.wrote.verified] : []),
    ...left,
    ...renamed,
  ];
}
