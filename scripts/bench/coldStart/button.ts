/** What the main button of the pane says, and the one button of the bare page */
export const BUTTON = "一键重算";
