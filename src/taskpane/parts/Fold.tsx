/** Details that are rendered when first opened, since a workbook may hold hundreds of forms. */
import { useState, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  summary: { cursor: "pointer", borderRadius: tokens.borderRadiusSmall },
});

export function Fold(props: {
  readonly summary: ReactNode;
  /** Initially */
  readonly open?: boolean;
  readonly className?: string;
  readonly children: () => ReactNode;
}) {
  const styles = useStyles();
  const { open = false } = props;
  const [opened, setOpened] = useState(open);
  return (
    <details
      className={props.className}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary className={styles.summary}>{props.summary}</summary>
      {opened && props.children()}
    </details>
  );
}
