/** The languages of the add-in: Chinese unless Office has one of the others. */
export type { StartFailure, Messages, Trouble } from "./messages";
export { findingSentence, ruleTitle } from "./findings";
export { languageOf, type Language } from "./languages";
export { loadMessages, messagesIn } from "./load";
export { describe } from "./trouble";
