/** The shape of Chinese texts, with any text in their place: what another language has to say to be complete. */
export type Labels<T> = T extends string
  ? string
  : T extends (...args: infer Args) => infer Result
    ? (...args: Args) => Labels<Result>
    : { readonly [Key in keyof T]: Labels<T[Key]> };
