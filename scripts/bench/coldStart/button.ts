/** Labels of the pane's main button and the bare page's only one */
export const BUTTON = "一键重算";
