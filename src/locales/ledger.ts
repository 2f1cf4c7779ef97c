/** Sentences about 读入台账, by language; loaded when they are needed. */
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { ledger as zhCN } from "./zh-CN/ledger";

export type LedgerMessages = Sentences["ledger"];

/** @throws Error if the language is not loaded */
export function ledgerMessages(language: Language): LedgerMessages {
  return sentencesIn(language, "ledger", zhCN);
}
