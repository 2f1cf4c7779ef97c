/** Popups that Univer places beside a cell: a drawn chart, and a note. */
import type { ChartPicture } from "./source";

export interface ChartPopupProps {
  readonly chart: ChartPicture;
  readonly width: number;
  readonly height: number;
  /** A taller chart scrolls */
  readonly maxHeight: number;
}

const COLORS = ["#4472C4", "#ED7D31"];
const TITLE = 30;
const LEGEND = 22;
/** Category names: the maximum share of the width beside bars, the height below columns */
const NAMES = { share: 0.55, height: 20 };
const CHARACTER = { wide: 12, narrow: 7 };
const GAP = 0.3;

export function ChartPopup({ popup }: { readonly popup: { readonly extraProps?: ChartPopupProps } }) {
  if (popup.extraProps === undefined) return null;
  const { chart, width, height, maxHeight } = popup.extraProps;
  const { title, horizontal, categories, series } = chart;
  const max = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const legend = series.length > 1 ? LEGEND : 0;
  const longest = Math.max(0, ...categories.map(widthOf));
  const left = horizontal ? Math.min(longest + 16, width * NAMES.share) : 12;
  const bottom = height - legend - (horizontal ? 8 : NAMES.height);
  const along = horizontal ? bottom - TITLE : width - left - 12;
  const across = (horizontal ? width - left - 56 : bottom - TITLE) / (max || 1);
  const band = along / Math.max(1, categories.length);
  const thick = (band * (1 - GAP)) / Math.max(1, series.length);
  return (
    <div className="chart" style={{ maxHeight }} tabIndex={height > maxHeight ? 0 : undefined}>
      <svg width={width} height={height} role="img" aria-label={title ?? ""}>
        <rect x={0.5} y={0.5} width={width - 1} height={height - 1} fill="#fff" stroke="#d0d0d0" />
        <text x={width / 2} y={20} textAnchor="middle" fontWeight="bold">
          {title}
        </text>
        {categories.map((name, index) => {
          const at = index * band;
          return horizontal ? (
            <text key={index} x={left - 6} y={TITLE + at + band / 2 + 4} textAnchor="end">
              {fitted(name, left - 8)}
            </text>
          ) : (
            <text key={index} x={left + at + band / 2} y={bottom + 15} textAnchor="middle">
              {fitted(name, band)}
            </text>
          );
        })}
        {series.map(({ values, labels }, which) =>
          values.map((value, index) => {
            const start = index * band + (band * GAP) / 2 + which * thick;
            const length = Math.max(0, (value ?? 0) * across);
            return (
              <g key={`${which} ${index}`} fill={COLORS[which % COLORS.length]}>
                {horizontal ? (
                  <rect x={left} y={TITLE + start} width={length} height={thick} />
                ) : (
                  <rect x={left + start} y={bottom - length} width={thick} height={length} />
                )}
                {labels[index] !== undefined && horizontal && (
                  <text x={left + length + 4} y={TITLE + start + thick / 2 + 4} fill="#333">
                    {labels[index]}
                  </text>
                )}
              </g>
            );
          }),
        )}
        {legend > 0 &&
          series.map(({ name }, which) => (
            <g
              key={name}
              transform={`translate(${width / 2 + (which - series.length / 2) * 100} ${height - 14})`}
            >
              <rect width={10} height={10} y={-4} fill={COLORS[which % COLORS.length]} />
              <text x={16} y={5}>
                {name}
              </text>
            </g>
          ))}
      </svg>
    </div>
  );
}

/** Approximate width in pixels */
function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (one > "\u00ff" ? CHARACTER.wide : CHARACTER.narrow), 0);
}

function fitted(name: string, width: number): string {
  if (widthOf(name) <= width) return name;
  let shown = name;
  while (shown !== "" && widthOf(`${shown}…`) > width) shown = shown.slice(0, -1);
  return `${shown}…`;
}

export function NotePopup({
  popup,
}: {
  readonly popup: { readonly extraProps?: { readonly text: string } };
}) {
  const { extraProps } = popup;
  return extraProps === undefined ? null : <div className="cell-note">{extraProps.text}</div>;
}
