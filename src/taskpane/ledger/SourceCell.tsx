/** A cell of the ledger: a link where the list is in the open workbook, its address where it is in a file. */
import { ledgerMessages } from "../../locales/ledger";
import { useMessages } from "../context";
import { CellLink } from "../parts/CellLink";

/** Null = cells of a file, to which Excel cannot go */
export type GoTo = ((cell: string) => void) | null;

export function SourceCell({ cell, onGoTo }: { readonly cell: string; readonly onGoTo: GoTo }) {
  const texts = ledgerMessages(useMessages().language);
  return onGoTo === null ? <>{cell}</> : <CellLink cell={cell} name={texts.goTo(cell)} onGoTo={onGoTo} />;
}
