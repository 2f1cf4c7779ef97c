/** What the views that take the pane's place share: 预览, 读入自评表, 填入下发表样, 生成自评报告. */
import { useEffect, useRef, type ReactNode } from "react";
import { makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from "@fluentui/react-components";
import { focusIsLost } from "./keptFocus";

export const useViewStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px" },
  /** The top right corner belongs to Office's own menu (34 × 32 px). */
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", paddingRight: "20px" },
  primary: { flexGrow: 1 },
  heading: { ...typographyStyles.subtitle2, margin: 0, ":focus-visible": { outline: "none" } },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  body: { whiteSpace: "normal", paddingBlock: "4px" },
  dimmed: { color: tokens.colorNeutralForeground3 },
});

/** Takes the focus when the view opens, since the button that was pressed is gone. */
export function ViewHeading({ children }: { readonly children: ReactNode }) {
  const styles = useViewStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusIsLost()) heading.current?.focus();
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h2>
  );
}

export function Warning({ text }: { readonly text: string }) {
  const styles = useViewStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>{text}</MessageBarBody>
    </MessageBar>
  );
}
