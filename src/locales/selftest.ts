/**
 * Sentences of the self-test's page, in all languages: the pane's chunks should not carry them, and a chunk that this page
 * shared with the pane would grow.
 */
import type { CheckName } from "../excel/selftest";
import { selftest as enUS } from "./en-US/selftest";
import type { Language } from "./languages";
import { selftest as zhCN } from "./zh-CN/selftest";

export interface SelftestMessages {
  readonly title: string;
  readonly intro: readonly string[];
  readonly run: string;
  readonly runAgain: string;
  readonly back: string;
  readonly running: (number: number, of: number, check: string) => string;
  readonly notEmpty: string;
  /** Excel's code */
  readonly refused: (code: string) => string;
  /** Outside Excel, without Office.js, or in an Excel that is too old */
  readonly unavailable: string;
  readonly verdict: (holding: number, of: number) => string;
  /** Platform, version of Excel, ExcelApi */
  readonly excel: (platform: string, version: string, excelApi: string) => string;
  readonly sheetsLeft: string;
  readonly holds: string;
  readonly differs: string;
  readonly milliseconds: (milliseconds: number) => string;
  /** Headings of the table of a check */
  readonly fact: string;
  readonly assumed: string;
  readonly found: string;
  /** Reported only, nothing is assumed */
  readonly notAssumed: string;
  readonly notAsked: string;
  /** What this page cannot ask */
  readonly notChecked: string;
  readonly send: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly save: string;
  readonly saved: (file: string) => string;
  readonly result: string;
  readonly checks: Readonly<Record<CheckName, string>>;
}

const SENTENCES: Readonly<Record<Language, SelftestMessages>> = { "zh-CN": zhCN, "en-US": enUS };

export function selftestMessages(language: Language): SelftestMessages {
  return SENTENCES[language];
}

/** @param asked what the pane puts into the page's address; Chinese if it is missing or unknown */
export function selftestLanguage(asked: string | null): Language {
  return asked !== null && Object.hasOwn(SENTENCES, asked) ? (asked as Language) : "zh-CN";
}
