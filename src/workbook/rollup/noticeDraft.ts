/** 整改通知 as a document in the form of GB/T 9704. */
import type { Severity } from "../../domain/finding";
import type { DraftParagraph, ReportDraft } from "../../domain/report/draft/draft";
import { blank, join } from "../../domain/report/draft/runs";
import { GB_T_9704 } from "../../domain/report/outlines/format";
import {
  dateOf,
  lacksDeadline,
  noticeName,
  placeOfItem,
  REQUIREMENTS,
  titleOf,
  type EarlierItem,
  type NoticeItem,
  type UnitNotice,
} from "./notices";

type Style = DraftParagraph["style"];

const NUMERALS = ["一", "二", "三", "四"] as const;
const DEADLINE = "整改期限";

export function noticeDraft(notice: UnitNotice): ReportDraft {
  const { unit, department, round, open, settled, unchecked, explained } = notice;
  const paragraphs: DraftParagraph[] = [];
  const add = (style: Style, ...parts: Parameters<typeof join>[0]): void => {
    paragraphs.push({ style, runs: join(parts) });
  };
  let part = 0;
  const heading = (text: string): void => {
    add("heading1", `${NUMERALS[part] ?? ""}、${text}`);
    part += 1;
  };
  add("title", titleOf(notice));
  add("addressee", `${unit}：`);
  add(
    "body",
    `${dateOf(round)}，${department === "" ? "" : `${department}对`}你单位报送的预算绩效自评工作簿进行了第${round.number}轮核对。`,
    summaryOf(notice),
  );
  if (open.length > 0) {
    heading(`需要整改的问题（${open.length}条）`);
    let group = 0;
    for (const severity of ["error", "warning"] satisfies Severity[]) {
      const items = open.filter((item) => item.severity === severity);
      if (items.length === 0) continue;
      add("heading2", `（${NUMERALS[group] ?? ""}）${REQUIREMENTS[severity]}（${items.length}条）`);
      group += 1;
      items.forEach((item, index) => add("body", itemText(item, index)));
    }
  }
  const earlier = (items: readonly EarlierItem[], text: string): void => {
    if (items.length === 0) return;
    heading(`${text}（${items.length}条）`);
    items.forEach((item, index) => add("body", earlierText(item, index)));
  };
  earlier(unchecked, "以前提出、本轮未能核对的问题");
  earlier(settled, "本轮已消除的问题");
  if (open.length + unchecked.length > 0) {
    heading("整改要求");
    const date = lacksDeadline(notice) ? ["请于", blank(DEADLINE), "前"] : ["请按以上各条的时限"];
    add(
      "body",
      ...date,
      "完成整改：在自评工作簿中改正后重新核对，并报送改正后的工作簿；情况属实、不需要改正的，在工作簿中逐条说明原因。",
    );
    if (explained > 0) add("body", `另有${explained}条你单位已经说明，不在以上各条之中。`);
  }
  add("signature", department === "" ? blank("发文单位") : department);
  add("signature", dateOf(round));
  const blanks = paragraphs.flatMap(({ runs }) =>
    runs.flatMap((run) => (run.kind === "blank" ? run.what : [])),
  );
  return { name: noticeName(notice), project: null, format: GB_T_9704, paragraphs, blanks };
}

function summaryOf({ open, settled, unchecked }: UnitNotice): string {
  const parts = [
    open.length === 0 ? "" : `有${open.length}条问题需要整改`,
    unchecked.length === 0 ? "" : `以前提出的${unchecked.length}条因未报送工作簿未能核对`,
    settled.length === 0 ? "" : `以前提出的${settled.length}条已经消除`,
  ].filter(Boolean);
  const nothingLeft = open.length + unchecked.length === 0;
  return `${parts.join("，")}${nothingLeft ? "，没有需要整改的问题" : ""}。现通知如下。`;
}

function itemText({ project, standing, deadline, expected, ...item }: NoticeItem, index: number): string {
  const place = placeOfItem({ project, standing, deadline, expected, ...item });
  return sentencesOf(index, project, item.sentence, [
    place === "" ? "" : `位置：${place}`,
    expected === null ? "" : `应为：${expected}`,
    deadline === "" ? "" : `时限：${deadline}`,
    standing === "新增" ? "" : `本轮情况：${standing}`,
  ]);
}

function earlierText({ project, text, deadline, when }: EarlierItem, index: number): string {
  return sentencesOf(index, project, text, [
    deadline === "" ? "" : `时限：${deadline}`,
    when === "" ? "" : `${when}提出`,
  ]);
}

function sentencesOf(index: number, project: string, sentence: string, more: readonly string[]): string {
  const named = project === "" ? sentence : `${project}：${sentence}`;
  const ended = /[。！？]$/u.test(named) ? named : `${named}。`;
  const details = more.filter(Boolean).join("；");
  return `${index + 1}. ${ended}${details === "" ? "" : `${details}。`}`;
}
