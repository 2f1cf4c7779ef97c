/** The ribbon: the add-in's tab as in the manifest, and the demo's own buttons for files. */
import type { ReactNode } from "react";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowResetRegular } from "@fluentui/react-icons/svg/arrow-reset";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { TableInsertRowRegular } from "@fluentui/react-icons/svg/table-insert-row";
import type { DemoTexts } from "./texts";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";

export interface RibbonProps {
  readonly busy: boolean;
  readonly texts: DemoTexts;
  onRecompute(): void;
  onOpenPane(): void;
  onClear(): void;
  onUndo(): void;
  onRedo(): void;
  onInsertRow(): void;
  onOpenFile(): void;
  onDownload(): void;
  onReset(): void;
  readonly children: ReactNode;
}

export function Ribbon(props: RibbonProps) {
  const { texts } = props;
  return (
    <>
      <div className="tab-strip" role="tablist" aria-label={texts.ribbon}>
        <span className="tab" role="tab" aria-selected="true" tabIndex={0}>
          {texts.tab}
        </span>
      </div>
      <div className="ribbon" role="toolbar" aria-label={texts.tab}>
        <Group caption={texts.group}>
          <RibbonButton label={texts.recompute} onClick={props.onRecompute} disabled={props.busy}>
            <img src="assets/recompute-80.png" alt="" />
          </RibbonButton>
          <RibbonButton label={texts.openPane} onClick={props.onOpenPane}>
            <img src="assets/icon-80.png" alt="" />
          </RibbonButton>
          <RibbonButton label={texts.clear} onClick={props.onClear} disabled={props.busy}>
            <img src="assets/clear-80.png" alt="" />
          </RibbonButton>
        </Group>
        <Group caption={texts.edit}>
          <RibbonButton label={texts.undo.button} onClick={props.onUndo}>
            <ArrowUndoRegular aria-hidden />
          </RibbonButton>
          <RibbonButton label={texts.redo.button} onClick={props.onRedo}>
            <ArrowRedoRegular aria-hidden />
          </RibbonButton>
          <RibbonButton label={texts.insertRow} onClick={props.onInsertRow}>
            <TableInsertRowRegular aria-hidden />
          </RibbonButton>
        </Group>
        <Group caption={texts.files}>
          <RibbonButton label={texts.openFile} onClick={props.onOpenFile}>
            <FolderOpenRegular aria-hidden />
          </RibbonButton>
          <RibbonButton label={texts.download} onClick={props.onDownload}>
            <ArrowDownloadRegular aria-hidden />
          </RibbonButton>
          <RibbonButton label={texts.reset} onClick={props.onReset}>
            <ArrowResetRegular aria-hidden />
          </RibbonButton>
        </Group>
        {props.children}
      </div>
    </>
  );
}

function Group({ caption, children }: { readonly caption: string; readonly children: ReactNode }) {
  return (
    <div className="ribbon-group" role="group" aria-label={caption}>
      <div className="buttons">{children}</div>
      <div className="caption">{caption}</div>
    </div>
  );
}

interface RibbonButtonProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
  onClick(): void;
}

function RibbonButton({ label, disabled = false, children, onClick }: RibbonButtonProps) {
  return (
    <button type="button" className="ribbon-button" disabled={disabled} onClick={onClick}>
      {children}
      <span>{label}</span>
    </button>
  );
}
