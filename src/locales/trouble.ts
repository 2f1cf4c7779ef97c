/** Sentences about what stopped an operation, by language; loaded with the first message of the pane. */
import { NotStandardWorkbook } from "../workbook/read/notStandardWorkbook";
import { IncompleteInput } from "../workbook/read/incompleteInput";
import { HostError } from "../port/errors";
import { describeDefect } from "./defect";
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import type { Messages } from "./messages";
import type { Trouble } from "./shared/trouble";
import { trouble as zhCN } from "./zh-CN/trouble";

export function troubleMessages(language: Language): Sentences["trouble"] {
  return sentencesIn(language, "trouble", zhCN);
}

/** The one place where an error becomes a sentence: for the pane and for the ribbon's dialog. */
export function describe(error: unknown, messages: Messages): Trouble {
  const { host, notStandardWorkbook, incompleteInput } = troubleMessages(messages.language);
  if (error instanceof HostError) return host[error.code](error);
  if (error instanceof NotStandardWorkbook) return notStandardWorkbook;
  if (error instanceof IncompleteInput) {
    return incompleteInput(error.findings.flatMap(({ cells }) => cells));
  }
  return describeDefect(error, messages);
}
