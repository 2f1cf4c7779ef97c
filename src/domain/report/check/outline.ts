/** The outline of a report: its parts (附件1, 附件2-1 …), and the headings under which each paragraph stands. */
import { foldName } from "../../text";
import { coreOf } from "../funds";
import type { Paragraph } from "./reportText";

export interface OutlinedParagraph {
  readonly paragraph: Paragraph;
  /** Counted from 0; the covering letter is a part of its own */
  readonly part: number;
  /** The project whose report the part is; null in that of the whole department */
  readonly project: string | null;
  /** From the outermost to the innermost, without their numbers */
  readonly headings: readonly string[];
  /** Where the text begins, behind the number of a heading */
  readonly start: number;
}

const LEVELS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}、/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/u,
  /^\d{1,2}(?:[.．](?!\d)|[.．](?=(?:19|20)\d\d年)|、)/u,
  /^[（(]\d{1,2}[）)]/u,
];
const ATTACHMENT = /^附件\d{1,2}(?:[-—–]\d{1,2})?/u;
const MAX_HEADING = 40;
const MAX_TITLE = 80;

/**
 * @param projects the names of the workbook's projects, to find the project that a part reports on
 * @param unit its name, which may have the words of a project
 */
export function outlineOf(
  paragraphs: readonly Paragraph[],
  projects: readonly string[],
  unit = "",
): readonly OutlinedParagraph[] {
  const names = projects
    .map((name) => ({ name, key: foldName(name) }))
    .filter(({ key }) => key.length >= 3)
    .sort((a, b) => b.key.length - a.key.length);
  const projectIn = (titles: readonly string[]): string | null => {
    const text = foldName(titles.join(""));
    const found = names.filter(({ key }) => text.includes(key));
    const [named] = found;
    // 城乡低保和特困供养资金: of both.
    const ofUnit = foldName(unit);
    const isAnother = ({ name, key }: (typeof names)[number]): boolean => {
      const core = coreOf(name);
      return (
        core.length >= MIN_CORE &&
        named?.key.includes(core) === false &&
        !ofUnit.includes(core) &&
        key !== "" &&
        text.includes(core)
      );
    };
    if (names.some(isAnother)) return null;
    if (named !== undefined || titles.length === 0 || /整体/u.test(text)) return named?.name ?? null;
    const bare = text.replaceAll(foldName(unit), "");
    const cores = names.filter(({ name }) => coreOf(name).length >= MIN_CORE && bare.includes(coreOf(name)));
    const alike = cores.length === 1 ? cores[0] : undefined;
    // The only project needs no name, if the title has no other.
    const [sole] = names.length === 1 ? names : [];
    return (alike ?? (bare.replace(PLAIN_TITLE, "").length < 2 ? sole : undefined))?.name ?? null;
  };
  const byKey = new Map(names.map(({ name, key }) => [key, name]));
  /** The project whose name is the innermost such heading */
  const projectOf = (above: readonly string[]): string | null =>
    above.flatMap((heading) => byKey.get(foldName(heading)) ?? []).at(-1) ?? null;
  const outlined: OutlinedParagraph[] = [];
  let part = 0;
  let project: string | null = null;
  let headings: (string | undefined)[] = [];
  let ofHeading: string | null = null;
  /** The lines of the title that the last heading was followed by */
  let titles: string[] = [];
  let report: string | undefined;
  for (const paragraph of paragraphs) {
    const { folded } = paragraph;
    if (paragraph.report?.name !== report) {
      part += 1;
      [project, headings, titles, report] = [null, [], [], paragraph.report?.name];
    }
    const isShort = folded.length <= MAX_TITLE && !/[。；]/.test(folded);
    const level = LEVELS.findIndex((expression) => expression.test(folded));
    if (isShort && ATTACHMENT.test(folded)) {
      part += 1;
      [project, headings, titles] = [null, [], [folded]];
    } else if (level >= 0) {
      if (level === 0 && /^一、/.test(folded)) {
        // A second 一、 begins the next report, with or without 附件 above its title.
        if (headings[0] !== undefined) part += 1;
        project = projectIn(titles) ?? unknownProject(titles, report);
      }
      titles = [];
      const marker = LEVELS[level]?.exec(folded)?.[0].length ?? 0;
      headings = [...headings.slice(0, level), ...Array<undefined>(Math.max(0, level - headings.length))];
      headings[level] = headingText(folded.slice(marker));
      const above = known(headings);
      ofHeading = projectOf(above);
      outlined.push({ paragraph, part, project: ofHeading ?? project, headings: above, start: marker });
      continue;
    } else if (isShort) {
      titles = [...titles.slice(-5), folded];
    } else if (headings.length > 0) {
      titles = [];
    } else {
      project ??= projectIn(titles);
    }
    if (headings.length === 0) ofHeading = null;
    outlined.push({ paragraph, part, project: ofHeading ?? project, headings: known(headings), start: 0 });
  }
  return outlined;
}

/** Of several reports one of a project that the workbook does not have: its figures are not the unit's. */
function unknownProject(titles: readonly string[], report: string | undefined): string | null {
  const title = titles.join("");
  return report !== undefined && /项目|专项/u.test(title) && !/整体|部门预算/u.test(title) ? title : null;
}

const MIN_CORE = 4;
/** Words of a title that name no project */
const PLAIN_TITLE =
  /(?:19|20)\d\d年?度?|[\p{Script=Han}]{2,16}(?:局|厅|委|会|中心|院|所|站|馆|办|办公室|处|队|部|政府)(?=关于|项目|:|$)|[\p{Script=Han}]{0,6}财政局|关于|开展|项目|专项|支出|资金|部门|单位|预算|财政|绩效|自评|评价|工作|情况|总结|分析|报告|说明|附件\d*|公开|[^\p{Script=Han}]|[的书及和]/gu;

function headingText(text: string): string {
  return (/^[^。：:；;，,]*/u.exec(text)?.[0] ?? "").slice(0, MAX_HEADING);
}

function known(headings: readonly (string | undefined)[]): readonly string[] {
  return headings.filter((heading) => heading !== undefined);
}
