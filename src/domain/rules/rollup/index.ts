/** The rules about a rollup, one line each; `rules.ts` derives the rest. */
export { U0 } from "./U0Unread";
export { U1 } from "./U1MissingUnit";
export { U2 } from "./U2WrongYear";
export { U3 } from "./U3RepeatedUnit";
export { U4 } from "./U4OtherDepartment";
export { U5 } from "./U5MoneyUnit";
export { U6 } from "./U6MixedProfiles";
export { U7 } from "./U7TotalDiffers";
export { U8 } from "./U8TargetsDiffer";
export { U9 } from "./U9CopiedText";
export { U10 } from "./U10FullMarks";
export { U11 } from "./U11Problems";
export { U12 } from "./U12OpenErrors";
export { U13 } from "./U13SameProject";
export { U14 } from "./U14UnknownAmounts";
export { U15 } from "./U15OpenFile";
export { U16 } from "./U16StalePapers";
