const RULES = new Intl.PluralRules("en-US");

/** The words that agree with a count. */
export const plural = (count: number | string, one: string, other = `${one}s`): string =>
  RULES.select(Number(count)) === "one" ? one : other;

/** `1 cell`, `2 cells` */
export const counted = (count: number | string, one: string, other?: string): string =>
  `${count} ${plural(count, one, other)}`;
