/** Sentences of R35 after which a row's figures cannot be compared. An unusual rate still can. */
export const MISREAD_PERCENT = [
  "R35.aboveHundred",
  "R35.misread",
  "R35.mayBeMisread",
  "R35.pointMissing",
  "R35.pointMayBeMissing",
] as const;
