/**
 * The self-evaluation as the workbook states it, read but not yet checked.
 * English terms are those of the glossary in the README, one for each Chinese term.
 */
export * from "./choices";
export * from "./columns";
export * from "./field";
export * from "./funds";
export * from "./indicators";
export * from "./parameters";
export * from "./projects";
export * from "./reading";
export * from "./reportWords";
export * from "./statedFigures";
export * from "./tables";
export * from "./unit";
export * from "./workFigures";
