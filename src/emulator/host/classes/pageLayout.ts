import type { Sheet } from "../../model";
import { defineClass, type HostClass } from "../table";

export const pageLayoutClass: HostClass<Sheet> = defineClass<Sheet>({ name: "PageLayout" });
