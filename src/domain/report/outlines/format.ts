/** The form of an official document: paper, fonts and spacing. */

export interface TextFormat {
  /** Name of the font for Chinese */
  readonly font: string;
  /** Points */
  readonly size: number;
  readonly bold?: true;
}

export interface DocumentFormat {
  /** Millimetres */
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    /** From the lower edge of the text to that of the page number */
    readonly pageNumberBelow: number;
  };
  /** Exact distance of the lines, points */
  readonly lineSpacing: number;
  /** Of digits and Latin letters in the text */
  readonly latinFont: string;
  readonly attachment: TextFormat;
  readonly title: TextFormat;
  /** 一、 （一） 1. （1） */
  readonly headings: readonly [TextFormat, TextFormat, TextFormat, TextFormat];
  readonly body: TextFormat;
  readonly pageNumber: TextFormat;
}

const SIZE_2 = 22;
const SIZE_3 = 16;
const SIZE_4 = 14;

/**
 * GB/T 9704: A4, 22 lines to a page. 仿宋, 楷体 and 黑体 come with Windows; 方正小标宋简体 is what offices have for
 * titles.
 */
export const GB_T_9704: DocumentFormat = {
  page: { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26, pageNumberBelow: 7 },
  lineSpacing: 28.95,
  latinFont: "Times New Roman",
  attachment: { font: "黑体", size: SIZE_3 },
  title: { font: "方正小标宋简体", size: SIZE_2 },
  headings: [
    { font: "黑体", size: SIZE_3 },
    { font: "楷体", size: SIZE_3 },
    { font: "仿宋", size: SIZE_3 },
    { font: "仿宋", size: SIZE_3 },
  ],
  body: { font: "仿宋", size: SIZE_3 },
  pageNumber: { font: "宋体", size: SIZE_4 },
};

/** As 郫都区 asks for: bold titles, 仿宋_GB2312, lines of exactly 30 points */
export const PIDU: DocumentFormat = {
  ...GB_T_9704,
  lineSpacing: 30,
  title: { font: "方正小标宋简体", size: SIZE_2, bold: true },
  headings: [
    { font: "黑体", size: SIZE_3 },
    { font: "楷体_GB2312", size: SIZE_3, bold: true },
    { font: "仿宋_GB2312", size: SIZE_3 },
    { font: "仿宋_GB2312", size: SIZE_3 },
  ],
  body: { font: "仿宋_GB2312", size: SIZE_3 },
};
