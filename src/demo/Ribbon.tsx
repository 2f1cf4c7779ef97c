/** The ribbon: the add-in's tab as in the manifest, and the demo's own buttons for files. */
import type { ReactNode } from "react";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowResetRegular } from "@fluentui/react-icons/svg/arrow-reset";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";

export interface RibbonProps {
  readonly busy: boolean;
  onRecompute(): void;
  onOpenPane(): void;
  onClear(): void;
  onOpenFile(): void;
  onDownload(): void;
  onReset(): void;
  readonly children: ReactNode;
}

export function Ribbon(props: RibbonProps) {
  return (
    <>
      <div className="tab-strip" role="tablist" aria-label="功能区">
        <span className="tab" role="tab" aria-selected="true" tabIndex={0}>
          绩效自评
        </span>
      </div>
      <div className="ribbon" role="toolbar" aria-label="绩效自评">
        <Group caption="自评">
          <RibbonButton label="一键重算" onClick={props.onRecompute} disabled={props.busy}>
            <img src="assets/recompute-80.png" alt="" />
          </RibbonButton>
          <RibbonButton label="打开面板" onClick={props.onOpenPane}>
            <img src="assets/icon-80.png" alt="" />
          </RibbonButton>
          <RibbonButton label="清除标记" onClick={props.onClear} disabled={props.busy}>
            <img src="assets/clear-80.png" alt="" />
          </RibbonButton>
        </Group>
        <Group caption="演示用工作簿">
          <RibbonButton label="打开 .xlsx…" onClick={props.onOpenFile}>
            <FolderOpenRegular aria-hidden />
          </RibbonButton>
          <RibbonButton label="下载 .xlsx" onClick={props.onDownload}>
            <ArrowDownloadRegular aria-hidden />
          </RibbonButton>
          <RibbonButton label="还原样例" onClick={props.onReset}>
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
