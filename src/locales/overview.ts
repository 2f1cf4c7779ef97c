/** Sentences of 总览 beside those of the pane, by language; loaded with that tab. */
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { overview as zhCN } from "./zh-CN/overview";

export type OverviewMessages = Sentences["overview"];
export type FundLabels = OverviewMessages["funds"]["labels"];

export function overviewMessages(language: Language): OverviewMessages {
  return sentencesIn(language, "overview", zhCN);
}
