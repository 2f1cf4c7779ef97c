/** The mapping of a ledger as a file, for the next year and for colleagues. */
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { ledgerMessages } from "../../locales/ledger";
import type { LedgerPreview } from "../../operations";
import { mappingOf, parseMapping, type LedgerDecisions } from "../../workbook/ledger/storedMapping";
import { useMessages } from "../context";
import { download } from "../download";
import { FileButton } from "../parts/FileButton";
import { useViewStyles, Warning } from "../parts/viewParts";

export function MappingFile(props: {
  readonly preview: LedgerPreview;
  readonly onDecisions: (decisions: LedgerDecisions) => void;
}) {
  const common = useViewStyles();
  const texts = ledgerMessages(useMessages().language);
  const [refused, setRefused] = useState<string | null>(null);
  const save = (): void => {
    const { reading, questions } = props.preview;
    const text = `${JSON.stringify(mappingOf(reading, questions), null, 2)}\n`;
    download(texts.mappingFile, new TextEncoder().encode(text));
  };
  const use = async (file: File): Promise<void> => {
    const content = await file.arrayBuffer().catch(() => null);
    const decisions = content === null ? null : parseMapping(new TextDecoder().decode(content));
    setRefused(decisions === null ? file.name : null);
    if (decisions !== null) props.onDecisions(decisions);
  };
  return (
    <div className={common.view}>
      <p className={common.text}>{texts.mappingHint}</p>
      <div className={common.actions}>
        <Button onClick={save}>{texts.saveMapping}</Button>
        <FileButton label={texts.useMapping} accept=".json" onFile={(file) => void use(file)} />
      </div>
      <div aria-live="polite">{refused !== null && <Warning text={texts.notMapping(refused)} />}</div>
    </div>
  );
}
