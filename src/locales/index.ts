/** The languages of the add-in: Chinese unless Office has one of the others. */
export { findingSentence, ruleTitle } from "./findings";
export { languageOf, type Language } from "./languages";
export { loadMessages, messagesIn, type Messages, type StartFailure } from "./messages";
export type { Trouble } from "./shared/trouble";
export { describe } from "./trouble";
