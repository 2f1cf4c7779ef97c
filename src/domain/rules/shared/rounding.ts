import { Decimal } from "../../decimal";

/** 尾差: a difference up to this comes from rounding. */
export const ROUNDING = new Decimal("0.01");
