/** The parts of a compiled formula. */
import type { Area } from "../../a1";
import type { Operator } from "../formula/parse";
import type { Sheet } from "../model/types";
import type { Scalar } from "./values";

export type CompiledNode =
  | { readonly kind: "constant"; readonly value: Scalar }
  | { readonly kind: "omitted" }
  | { readonly kind: "area"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "array"; readonly rows: readonly (readonly Scalar[])[] }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly CompiledNode[] }
  | { readonly kind: "negated" | "percent" | "plus"; readonly operand: CompiledNode }
  | {
      readonly kind: "binary";
      readonly operator: Operator;
      readonly left: CompiledNode;
      readonly right: CompiledNode;
    }
  /** Not computed by this engine; `what` describes it */
  | { readonly kind: "unsupported"; readonly what: string };
