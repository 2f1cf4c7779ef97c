import type { Method } from "../table";
import type { Areas } from "../targets";

export const cellPropertyMethods: Readonly<Record<string, Method<Areas>>> = {};
