import type { RuleTexts } from "../../shared/findingTexts";
import { input } from "./input";
import { budget } from "./budget";
import { weights } from "./weights";
import { indicators } from "./indicators";
import { totalsAndText } from "./totalsAndText";
import { report } from "./report";
import { years } from "./years";

export const findings: RuleTexts = {
  ...input,
  ...budget,
  ...weights,
  ...indicators,
  ...totalsAndText,
  ...report,
  ...years,
};
