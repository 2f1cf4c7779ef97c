/** A form in the inputs of a sentence: its project, or null for the whole department */
export type FormName = string | null;
