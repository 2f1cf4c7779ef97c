import type { Sentences } from "../sentences";
import { counted } from "./plural";

/** Further ranges are counted, not listed. */
const LISTED = 6;

export const readAccount: Sentences["readAccount"] = {
  read: ({ funds, projects, indicators }) =>
    `Read ${counted(funds, "fund line")}, ${counted(projects, "project row")}, ${counted(indicators, "indicator")}`,
  leftOut: (cells) => `${counted(cells, "cell")} left out`,
  group: (ranges, why) =>
    `${ranges.slice(0, LISTED).join(", ")}${ranges.length > LISTED ? ` and ${ranges.length - LISTED} more` : ""}: ${why}`,
  because: (why) => `${why}: `,
  why: {
    subtotal: "a total, which would count twice",
    zeroRow: "a row of zeros",
    part: "a part (其中) of another row",
    placeholder: "a placeholder, not an indicator",
    nameAlone: "an indicator with nothing but a name",
    projectUnclear: "an indicator whose project is unclear",
    rowOutside: "rows of data outside the table",
    rowAboveHeader: "rows of data above the headings",
    closingRow: "data in the row “在此行上方插入”",
    unreadTable: "the name or the headings of the table are not recognised",
    renamedColumn: "the heading is not the standard one",
    repeatedColumn: "a column that appears twice",
    ownColumn: "a column of your own",
    beside: "beside the table",
    above: "above the table",
    below: "below the table",
    totalRow: "a total below the table",
    repeatedHeading: "headings repeated",
  },
  separator: "; ",
};
