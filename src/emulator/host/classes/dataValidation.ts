import { defineClass, type HostClass } from "../table";
import type { Areas } from "../targets";

export const dataValidationClass: HostClass<Areas> = defineClass<Areas>({ name: "DataValidation" });
