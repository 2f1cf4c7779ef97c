/** A sheet as it would lie on paper. */
import type { ShownSheet } from "./shownSheet";
import { cellCss } from "./cellCss";

export function Paper({ sheet }: { readonly sheet: ShownSheet }) {
  return (
    // Wider than a narrow window, it is scrolled by keys as well.
    <section className={sheet.landscape ? "paper landscape" : "paper"} aria-label={sheet.name} tabIndex={0}>
      <table>
        <colgroup>
          {sheet.columns.map(({ index, size }) => (
            <col key={index} style={{ width: size ?? undefined }} />
          ))}
        </colgroup>
        <tbody>
          {sheet.rows.map(({ index, size, cells }) => (
            <tr key={index} style={{ height: size ?? undefined }}>
              {cells.map((cell) => (
                <td key={cell.column} rowSpan={cell.rows} colSpan={cell.columns} style={cellCss(cell, true)}>
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
