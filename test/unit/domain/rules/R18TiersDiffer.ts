import { found, workbookCases } from "../../../support/ruleCases/workbookCase";
import { statedCells, statedTiers } from "../../../support/ruleCases/workbookSpecs";

export default [
  ...workbookCases("R18", {
    "72.00 + 319.76 + 2157.26 is 0.01 short": [
      statedTiers("2549.03", "72.00", "319.76", "2157.26"),
      found("R18.rounding", "note", statedCells(2, 3, 4, 5), "2549.03", "2549.02"),
    ],
    "0.02 is an error": [
      statedTiers("2549.04", "72.00", "319.76", "2157.26"),
      found("R18.tiersDiffer", "error", statedCells(2, 3, 4, 5), "2549.04", "2549.02"),
    ],
    "the tiers add up": [statedTiers("2549.02", "72.00", "319.76", "2157.26")],
  }),
];
