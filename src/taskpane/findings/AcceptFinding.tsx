/** What can be done about a finding: repair it, accept it with a reason, or revoke that. */
import { useRef, useState } from "react";
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ACCEPTANCE_LIMIT, canAccept } from "../../domain/triage/acceptance";
import type { Finding } from "../../domain/finding";
import { demandsReason, reasonLength } from "../../domain/triage/reasons";
import { isRepairable } from "../../workbook/doctor/offeredFor";
import { ruleTitle, type Language } from "../../locales";
import { reasonDeskMessages } from "../../locales/reasonDesk";
import { useMessages } from "../context";
import { useCellLinkStyles } from "../parts/CellLink";
import { useDesk, type Desk } from "./desk";
import { explanationKey } from "../state/draftKeys";
import { useDraft } from "../state/drafts";
import { LimitedText } from "../parts/LimitedText";
import { PhraseActions } from "../reasons/PhraseActions";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: "4px 12px", alignItems: "center", marginTop: "4px" },
  editor: { display: "flex", flexDirection: "column", gap: "4px", marginTop: "4px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  accepted: { display: "flex", gap: "4px", alignItems: "baseline" },
  icon: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0, alignSelf: "center" },
  reopened: { color: tokens.colorStatusWarningForeground1 },
});

export function AcceptFinding({ finding }: { readonly finding: Finding }) {
  const desk = useDesk();
  if (desk === null) return null;
  if (isRepairable(finding)) return <Repair desk={desk} finding={finding} />;
  if (demandsReason(finding)) return <InForm desk={desk} cause={finding} />;
  return canAccept(finding) ? <Acceptance desk={desk} finding={finding} /> : null;
}

function Repair({ desk, finding }: { readonly desk: Desk; readonly finding: Finding }) {
  const styles = useStyles();
  const { link } = useCellLinkStyles();
  const { actions } = useMessages();
  return (
    <div className={styles.line}>
      <button type="button" data-cell="" tabIndex={-1} className={link} onClick={() => desk.repair(finding)}>
        {actions.openDoctor}
      </button>
    </div>
  );
}

/** `data-cell` makes it part of the arrow keys, so that the list stays one Tab stop. */
function InForm({ desk, cause }: { readonly desk: Desk; readonly cause: Finding }) {
  const styles = useStyles();
  const { link } = useCellLinkStyles();
  const { accept: texts } = reasonDeskMessages(useMessages().language);
  return (
    <div className={styles.line}>
      <button
        type="button"
        data-cell=""
        tabIndex={-1}
        className={link}
        onClick={() => desk.showReason(cause)}
      >
        {texts.inForm}
      </button>
    </div>
  );
}

/** Names the finding should it be gone: `R02 完成值未填 指标!J3` */
function labelOf({ rule, cells: [cell] }: Finding, language: Language): string {
  return [rule, ruleTitle(language, rule), ...(cell === undefined ? [] : [cell])].join(" ");
}

function Acceptance({ desk, finding }: { readonly desk: Desk; readonly finding: Finding }) {
  const styles = useStyles();
  const { link } = useCellLinkStyles();
  const { language } = useMessages();
  const { accept: texts } = reasonDeskMessages(language);
  const accepted = desk.triage.accepted.get(finding);
  const former = desk.triage.reopened.get(finding);
  const key = explanationKey(desk.explained, finding);
  const draft = useDraft(desk.drafts, key);
  const [opened, setOpened] = useState(false);
  const [all, setAll] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  if (accepted !== undefined) {
    return (
      <div className={styles.line}>
        <span className={styles.accepted}>
          <CheckmarkCircleRegular className={styles.icon} />
          {texts.accepted(accepted.reason)}
        </span>
        <button
          type="button"
          data-cell=""
          tabIndex={-1}
          className={link}
          aria-disabled={desk.busy}
          onClick={() => {
            if (!desk.busy) desk.revoke(finding);
          }}
        >
          {texts.revoke}
        </button>
      </div>
    );
  }

  const others = (desk.acceptable.get(finding.rule)?.length ?? 1) - 1;
  const open = (withOthers: boolean): void => {
    setAll(withOthers);
    setOpened(true);
  };
  const close = (): void => {
    desk.drafts.set(key, null);
    setOpened(false);
    opener.current?.focus();
  };
  return (
    <>
      <div className={styles.line}>
        {former !== undefined && (
          <>
            <span className={styles.reopened}>{texts.reopened(former.reason)}</span>
            <button
              type="button"
              data-cell=""
              tabIndex={-1}
              className={link}
              aria-disabled={desk.busy}
              onClick={() => {
                if (!desk.busy) desk.accept([finding], former.reason, close);
              }}
            >
              {texts.again}
            </button>
          </>
        )}
        <button
          ref={opener}
          type="button"
          data-cell=""
          tabIndex={-1}
          className={link}
          aria-expanded={opened || draft !== null}
          onClick={() => open(false)}
        >
          {texts.open}
        </button>
        {others > 0 && (
          <button type="button" data-cell="" tabIndex={-1} className={link} onClick={() => open(true)}>
            {texts.openAll(others + 1)}
          </button>
        )}
      </div>
      {(opened || draft !== null) && (
        <Editor
          desk={desk}
          text={draft?.text ?? former?.reason ?? ""}
          others={others}
          all={all}
          onAll={setAll}
          takeFocus={opened}
          onText={(text) => desk.drafts.set(key, { text, label: labelOf(finding, language) })}
          onSave={(text) => {
            const findings = all ? (desk.acceptable.get(finding.rule) ?? []) : [finding];
            desk.accept(findings, text, () => {
              desk.drafts.settle(key, text);
              setOpened(false);
            });
          }}
          onCancel={close}
        />
      )}
    </>
  );
}

function Editor(props: {
  readonly desk: Desk;
  readonly text: string;
  /** How many other findings of the rule can be accepted */
  readonly others: number;
  /** The others are accepted too */
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  /** The user has just opened the editor */
  readonly takeFocus: boolean;
  readonly onText: (text: string) => void;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const texts = reasonDeskMessages(useMessages().language);
  const { desk, text, others, all } = props;
  const count = reasonLength(text);
  const over = count - ACCEPTANCE_LIMIT;
  return (
    <div className={styles.editor}>
      <LimitedText
        label={texts.accept.field}
        text={text}
        limit={ACCEPTANCE_LIMIT}
        takeFocus={props.takeFocus}
        onText={props.onText}
      />
      {others > 0 && (
        <Checkbox
          label={texts.accept.sameRule(others)}
          checked={all}
          onChange={(_event, { checked }) => props.onAll(checked === true)}
        />
      )}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={desk.busy || count === 0 || over > 0}
          onClick={() => props.onSave(text)}
        >
          {texts.accept.save}
        </Button>
        <Button onClick={props.onCancel}>{texts.accept.cancel}</Button>
        <PhraseActions
          text={text}
          use="explanation"
          used={desk.explanations}
          lastYear={desk.lastExplanations}
          phrases={desk.phrases}
          onText={props.onText}
        />
      </div>
    </div>
  );
}
