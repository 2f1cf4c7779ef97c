/** Sentences about 读入台账, by language; loaded when they are needed. */
import { toPlainExact } from "../domain/decimal";
import type { LedgerTrouble } from "../domain/ledger/troubles";
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { ledger as zhCN } from "./zh-CN/ledger";

export type LedgerMessages = Sentences["ledger"];

/** @throws Error if the language is not loaded */
export function ledgerMessages(language: Language): LedgerMessages {
  return sentencesIn(language, "ledger", zhCN);
}

/** @throws Error if the language is not loaded */
export function ledgerTroubleSentence(language: Language, trouble: LedgerTrouble): string {
  const texts = ledgerMessages(language);
  if (trouble.kind === "noProject") return texts.causes.noProject;
  if (trouble.kind === "unread") return texts.unread(trouble.amount.heading, trouble.amount.written);
  const { what, ledger, computed } = trouble.check;
  return texts.checkFailed(what, toPlainExact(ledger), toPlainExact(computed));
}
