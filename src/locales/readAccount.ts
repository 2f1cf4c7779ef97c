/** What a recompute read and left out, by language. */
import { leftOutGroups, readCounts } from "../workbook/read/leftOut";
import type { ReadAccount } from "../workbook/read/account";
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { readAccount as zhCN } from "./zh-CN/readAccount";

export function readAccountMessages(language: Language): Sentences["readAccount"] {
  return sentencesIn(language, "readAccount", zhCN);
}

/** 已读 12 行资金、4 行项目、36 项指标 */
export function readSentence(language: Language, accounts: readonly ReadAccount[]): string {
  return readAccountMessages(language).read(readCounts(accounts));
}

/** One line for each table and reason */
export function leftOutLines(language: Language, accounts: readonly ReadAccount[]): string[] {
  const messages = readAccountMessages(language);
  return leftOutGroups(accounts).map(({ ranges, why }) => messages.group(ranges, messages.why[why]));
}
