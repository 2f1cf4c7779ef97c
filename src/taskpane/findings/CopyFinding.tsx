/** Copies a finding with all that it shows, to be sent to the colleague who has to mend it. */
import { useState } from "react";
import type { Finding } from "../../domain/finding";
import { findingSentence, ruleTitle } from "../../locales";
import { findingListMessages } from "../../locales/findingList";
import { findingWorking } from "../../locales/workings";
import { useMessages } from "../context";
import { useCellLinkStyles } from "../parts/CellLink";
import { copyRichText } from "../parts/copyRichText";
import { escaped } from "../parts/printedTables";

export function CopyFinding(props: {
  readonly finding: Finding;
  /** Its project and line; blank for none */
  readonly row: string;
}) {
  const { link } = useCellLinkStyles();
  const { language } = useMessages();
  const texts = findingListMessages(language);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = (): void => {
    const { finding, row } = props;
    const { rule, severity, cells, actual, expected, clause } = finding;
    const lines = [
      `${texts.severity[severity]} ${rule} ${ruleTitle(language, rule)}`,
      row,
      findingSentence(language, finding),
      findingWorking(language, finding) ?? "",
      actual === null ? "" : texts.figure(texts.actual, actual),
      expected === null
        ? ""
        : texts.figure(severity === "error" ? texts.expected : texts.reference, expected),
      cells.join(", "),
      texts.clause(clause),
    ].filter((line) => line !== "");
    void copyRichText(lines.map((line) => `<div>${escaped(line)}</div>`).join(""), lines.join("\n")).then(
      setCopied,
    );
  };
  return (
    <button type="button" data-cell="" tabIndex={-1} className={link} aria-live="polite" onClick={copy}>
      {copied === null ? texts.copy : copied ? texts.copied : texts.notCopied}
    </button>
  );
}
