/** The few styles that every sheet of the add-in is made of. */
export interface CellStyle {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly color: string;
  };
  readonly fill: string | null;
  readonly border: "none" | "thin";
  readonly horizontal: "Left" | "Center" | "Right";
  readonly vertical: "Center" | "Top";
  readonly wrap: boolean;
  readonly numberFormat: string;
  readonly indent: number;
}

const base: CellStyle = {
  font: { name: "宋体", size: 11, bold: false, color: "#000000" },
  fill: null,
  border: "none",
  horizontal: "Left",
  vertical: "Center",
  wrap: true,
  numberFormat: "General",
  indent: 0,
};

/** Replaced and completed by the forms; a style's name says what the cell is, not how it looks. */
export const STYLES = {
  plain: base,
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLES;
