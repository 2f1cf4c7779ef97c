/** What a view shows of a finding beside its sentence: the passages of a written report. Null = nothing. */
import { createContext, type ComponentType } from "react";
import type { Finding } from "../../domain/finding";

export const FindingDetailContext = createContext<ComponentType<{ readonly finding: Finding }> | null>(null);
