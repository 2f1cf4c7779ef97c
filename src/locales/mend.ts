/** Sentences about mending a finding where it is shown, by language; loaded with the results. */
import type { MendReason } from "../workbook/mend/mend";
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { mend as zhCN } from "./zh-CN/mend";

export type MendMessages = Sentences["mend"];

export function mendMessages(language: Language): MendMessages {
  return sentencesIn(language, "mend", zhCN);
}

/** Why the new contents are right */
export function mendReason(language: Language, reason: MendReason): string {
  const { why } = mendMessages(language);
  const sentence = why[reason.kind] as (reason: MendReason) => string;
  return sentence(reason);
}
