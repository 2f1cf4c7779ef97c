/** A figure that leads to the cells it comes from. */
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  link: {
    margin: 0,
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    textAlign: "inherit",
    cursor: "pointer",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
    textUnderlineOffset: "3px",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

export function FigureLink(props: {
  readonly figure: string;
  /** The accessible name; begins with what the figure is */
  readonly name: string;
  readonly cell: string;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={props.name}
      title={props.cell}
      onClick={() => props.onGoTo(props.cell)}
    >
      {props.figure}
    </button>
  );
}
