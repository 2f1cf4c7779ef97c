import type { Working } from "../rule";

interface Computed {
  readonly working: string | null;
  readonly computed: string | null;
}

/** The working of a computed figure: nothing where it needs none, or where the figure is not known */
export const workingOfFigure =
  (figure: Working["figure"]) =>
  ({ working, computed }: Computed): Working | null =>
    working === null || computed === null ? null : { figure, calculation: working, result: computed };
