/** Sentences of R34 after which a row's figures cannot be compared. With R34.noDirection they still are. */
export const WRONG_DIRECTION = ["R34.lessIsBetter", "R34.moreIsBetter"] as const;
