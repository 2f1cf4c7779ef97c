/** One bar of a chart. It is decorative: the figure is printed beside it. */
import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { Decimal } from "../../domain/decimal";

const useStyles = makeStyles({
  bar: {
    height: "6px",
    backgroundColor: tokens.colorNeutralBackground6,
    // In some contrast themes Fluent's colours of bar and track hardly differ.
    "@media (forced-colors: active)": {
      boxSizing: "border-box",
      height: "8px",
      border: "1px solid CanvasText",
      backgroundColor: "Canvas",
    },
  },
});

/** Empty if one of the two is unknown; full if the value exceeds the whole. */
export function Bar(props: { readonly value: Decimal | null; readonly whole: Decimal | null }) {
  const styles = useStyles();
  const { value, whole } = props;
  // Only a length on the screen, so a float is precise enough.
  const share =
    value === null || whole === null || whole.lessThanOrEqualTo(0)
      ? 0
      : Math.min(1, Math.max(0, value.dividedBy(whole).toNumber()));
  return (
    <div aria-hidden>
      <ProgressBar className={styles.bar} value={share} shape="square" />
    </div>
  );
}
