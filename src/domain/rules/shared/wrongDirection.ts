/** Sentences of R34 after which a row's figures cannot be compared. With the others they still are. */
export const WRONG_DIRECTION = [
  "R34.natureContradicts",
  "R34.figuresAsQualitative",
  "R34.lessIsBetter",
  "R34.moreIsBetter",
] as const;
